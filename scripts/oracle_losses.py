# Cases of softmax and of losses.
import torch
import torch.nn.functional as F

from oracle_case import Case, rounded


def cases(draw):
    n = draw.normal
    # Logits of some tens as well: their exponentials are far apart.
    for x in (n(3, 5), n(2, 2, 3), (n(2, 4).detach() * 32).requires_grad_()):
        yield Case("softmax", [], [x.detach().clone().requires_grad_()], lambda x: x.softmax(-1))
        yield Case("logSoftmax", [], [x], lambda x: x.log_softmax(-1))
    labels = [2, 0, 4]
    yield Case("softmaxCrossEntropy", [labels], [n(3, 5)], (
        lambda x: F.cross_entropy(x, torch.tensor(labels))
    ))
    targets = draw.probabilities(2, 5)
    yield Case("sigmoidCrossEntropy", [rounded(targets)], [n(2, 5)], (
        lambda x: F.binary_cross_entropy_with_logits(x, targets)
    ))
    # The engine's losses give targets no gradient; those of PyTorch would.
    yield Case("sigmoidCrossEntropy", [], [n(2, 3), draw.probabilities(2, 3).requires_grad_()], (
        lambda x, t: F.binary_cross_entropy_with_logits(x, t.detach())
    ))
    yield Case("klDivergence", [], [n(3, 4), draw.distributions(3, 4).requires_grad_()], (
        lambda x, t: F.kl_div(x.log_softmax(-1), t.detach(), reduction="batchmean")
    ))
    yield Case("meanSquaredError", [], [n(3, 4), n(3, 4)], F.mse_loss)
