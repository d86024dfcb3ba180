# PyTorch's results and gradients of operations on small random tensors.
import math

import torch
import torch.nn.functional as F


def rounded(tensor):
    return [float(f"{value:.11g}") for value in tensor.detach().flatten().tolist()]


class Draw:
    """Random inputs that float32 holds exactly, so that both precisions see the same ones."""

    def __init__(self, seed):
        self.generator = torch.Generator().manual_seed(seed)

    def normal(self, *shape):
        values = torch.randn(*shape, generator=self.generator, dtype=torch.float32)
        # Few digits keep the file small; 64ths are exact.
        return ((values * 64).round() / 64).double().requires_grad_()

    def probabilities(self, *shape):
        return (torch.rand(*shape, generator=self.generator) * 64).round().double() / 64


def batch_norm(x, gain, bias):
    return F.batch_norm(x, None, None, gain, bias, training=True, eps=1e-5)


def eval_batch_norm(x, gain, bias):
    c = gain.shape[0]
    mean = torch.linspace(-0.5, 0.5, c, dtype=torch.float64)
    variance = torch.linspace(0.5, 2, c, dtype=torch.float64)
    return F.batch_norm(x, mean, variance, gain, bias, training=False, eps=1e-5)


def attention(q, k, v, causal):
    scores = q @ k.transpose(1, 2) / math.sqrt(q.shape[-1])
    if causal:
        mask = torch.ones(scores.shape[-2:], dtype=torch.bool).triu(1)
        scores = scores.masked_fill(mask, float("-inf"))
    return scores.softmax(-1) @ v


def cases(draw):
    """(operation, options as src/engine names them, inputs, what PyTorch computes)."""
    n = draw.normal
    yield "dense", None, [n(3, 4), n(4, 5), n(5)], lambda x, w, b: x @ w + b
    for options, torch_options in [
        ({}, {}),
        ({"stride": 2, "padding": 1}, {"stride": 2, "padding": 1}),
        ({"dilation": 2, "padding": [2, 1]}, {"dilation": 2, "padding": (2, 1)}),
        ({"groups": 2, "padding": 1}, {"groups": 2, "padding": 1}),
    ]:
        k = n(4, 4 // options.get("groups", 1), 3, 3)
        yield "conv2d", options, [n(2, 4, 6, 5), k, n(4)], (
            lambda x, k, b, o=torch_options: F.conv2d(x, k, b, **o)
        )
    yield "conv1d", {"dilation": 2, "padding": 2}, [n(2, 3, 7), n(2, 3, 3), n(2)], (
        lambda x, k, b: F.conv1d(x, k, b, dilation=2, padding=2)
    )
    yield "conv1d", {"causal": True, "dilation": 2}, [n(2, 3, 7), n(2, 3, 3), n(2)], (
        lambda x, k, b: F.conv1d(F.pad(x, (4, 0)), k, b, dilation=2)
    )
    yield "convTranspose2d", {"stride": 2, "padding": 1}, [n(2, 3, 3, 3), n(3, 2, 4, 4), n(2)], (
        lambda x, k, b: F.conv_transpose2d(x, k, b, stride=2, padding=1)
    )
    yield "convTranspose2d", {"stride": 3, "outputPadding": 1}, [n(1, 2, 3, 2), n(2, 2, 2, 3), n(2)], (
        lambda x, k, b: F.conv_transpose2d(x, k, b, stride=3, output_padding=1)
    )
    yield "maxPool2d", [2], [n(2, 2, 5, 5)], lambda x: F.max_pool2d(x, 2)
    yield "averagePool2d", [3, 2], [n(2, 2, 7, 5)], lambda x: F.avg_pool2d(x, 3, 2)
    yield "batchNorm", {}, [n(4, 3, 3, 2), n(3), n(3)], batch_norm
    yield "batchNorm", {"training": False}, [n(4, 3, 3, 2), n(3), n(3)], eval_batch_norm
    yield "batchNorm", {}, [n(6, 4), n(4), n(4)], batch_norm
    yield "layerNorm", {}, [n(3, 2, 6), n(6), n(6)], lambda x, g, b: F.layer_norm(x, (6,), g, b)
    for causal in (False, True):
        yield "attention", {"causal": causal}, [n(2, 4, 3), n(2, 4, 3), n(2, 4, 5)], (
            lambda q, k, v, c=causal: attention(q, k, v, c)
        )
    yield "softmax", None, [n(3, 5)], lambda x: x.softmax(-1)
    activations = {
        "relu": F.relu,
        "leakyRelu": lambda x: F.leaky_relu(x, 0.01),
        "sigmoid": torch.sigmoid,
        "tanh": torch.tanh,
        "elu": F.elu,
        "silu": F.silu,
        "gelu": lambda x: 0.5 * x * (1 + torch.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x**3))),
    }
    for name, function in activations.items():
        yield name, None, [n(20)], function
    labels = [2, 0, 4]
    yield "softmaxCrossEntropy", [labels], [n(3, 5)], (
        lambda x: F.cross_entropy(x, torch.tensor(labels)).reshape(1)
    )
    targets = draw.probabilities(2, 5)
    yield "sigmoidCrossEntropy", [rounded(targets)], [n(2, 5)], (
        lambda x: F.binary_cross_entropy_with_logits(x, targets).reshape(1)
    )
    yield "meanSquaredError", None, [n(3, 4), n(3, 4)], lambda x, y: F.mse_loss(x, y).reshape(1)


def values():
    results = []
    for index, (operation, options, inputs, compute) in enumerate(cases(Draw(1))):
        output = compute(*inputs)
        weights = Draw(100 + index).normal(*output.shape).detach()
        (output * weights).sum().backward()
        results.append(
            {
                "operation": operation,
                "options": options,
                "inputs": [{"shape": list(x.shape), "data": rounded(x)} for x in inputs],
                "output": {"shape": list(output.shape), "data": rounded(output)},
                "weights": rounded(weights),
                "gradients": [rounded(x.grad) for x in inputs],
            }
        )
    return {"cases": results}
