# PyTorch's results and gradients of operations on small random tensors.
import torch

import oracle_elements
import oracle_layers
import oracle_losses
import oracle_rearrangements
from oracle_case import Draw, rounded

GROUPS = [oracle_layers, oracle_elements, oracle_rearrangements, oracle_losses]


def result_of(case, draw):
    """The case as the engine's test reads it; its loss is the sum of the weighted output."""
    started = [rounded(value) for value in case.running or ()]
    output = case.compute(*case.inputs)
    # The engine has no tensors without dimensions.
    output = output.reshape(1) if output.dim() == 0 else output
    weights = draw.away_from_zero(*output.shape).detach()
    (output * weights).sum().backward()
    gradients = [torch.zeros_like(x) if x.grad is None else x.grad for x in case.inputs]
    result = {
        "operation": case.operation,
        "rest": case.rest,
        "inputs": [{"shape": list(x.shape), "data": rounded(x)} for x in case.inputs],
        "output": {"shape": list(output.shape), "data": rounded(output)},
        "weights": rounded(weights),
        "gradients": [rounded(gradient) for gradient in gradients],
    }
    if case.running:
        result["running"] = {"before": started, "after": [rounded(value) for value in case.running]}
    return result


def values():
    """Everything that src/engine/oracle/operations.json holds, but for its origin."""
    draws = [Draw(seed) for seed in range(1, len(GROUPS) + 1)]
    return {
        "cases": [
            result_of(case, draw)
            for group, draw in zip(GROUPS, draws)
            for case in group.cases(draw)
        ]
    }
