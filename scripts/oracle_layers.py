# Cases of what layers compute: products, convolutions, pooling, normalisation, attention.
import math

import torch
import torch.nn.functional as F

from oracle_case import Case


def cases(draw):
    n = draw.normal
    yield Case("dense", [], [n(3, 4), n(4, 5), n(5)], lambda x, w, b: x @ w + b)
    yield Case("dense", [], [n(2, 3), n(3, 2)], torch.matmul)
    yield Case("matmul", [], [n(3, 4), n(4, 2)], torch.matmul)
    yield Case("matmul", [], [n(2, 3, 4), n(2, 4, 2)], torch.matmul)
    yield from convolutions(draw)
    yield from pooling(draw)
    yield from normalisation(draw)
    for causal in (False, True):
        yield Case("attention", [{"causal": causal}], [n(2, 4, 3), n(2, 4, 3), n(2, 4, 5)], (
            lambda q, k, v, c=causal: attention(q, k, v, c)
        ))
    yield Case("attention", [], [n(2, 2, 3), n(2, 4, 3), n(2, 4, 1)], attention)
    ids = [2, 0, 2, 4]
    yield Case("embedding", [ids], [n(5, 3)], lambda x: F.embedding(torch.tensor(ids), x))
    rows = [3, 0, 3, 1, 4, 3]
    yield Case("rowProducts", [rows], [n(2, 5), n(5, 5)], lambda x, w: row_products(x, w, rows))
    # What is random in training differs from PyTorch's, so that only these two can be compared.
    yield Case("dropout", [0.5, {"training": False}], [n(2, 3)], (
        lambda x: F.dropout(x, 0.5, training=False)
    ))
    yield Case("dropout", [0], [n(2, 3)], lambda x: F.dropout(x, 0, training=True))


def convolutions(draw):
    n = draw.normal
    yield Case("conv2d", [], [n(1, 2, 3, 4), n(2, 2, 2, 2)], F.conv2d)
    for options, torch_options in [
        ({}, {}),
        ({"stride": 2, "padding": 1}, {"stride": 2, "padding": 1}),
        ({"dilation": 2, "padding": [2, 1]}, {"dilation": 2, "padding": (2, 1)}),
        ({"groups": 2, "padding": 1}, {"groups": 2, "padding": 1}),
    ]:
        k = n(4, 4 // options.get("groups", 1), 3, 3)
        yield Case("conv2d", [options], [n(2, 4, 5, 4), k, n(4)], (
            lambda x, k, b, o=torch_options: F.conv2d(x, k, b, **o)
        ))
    yield Case("conv1d", [{"dilation": 2, "padding": 2}], [n(2, 3, 7), n(2, 3, 3), n(2)], (
        lambda x, k, b: F.conv1d(x, k, b, dilation=2, padding=2)
    ))
    yield Case("conv1d", [{"stride": 2, "groups": 2}], [n(2, 4, 7), n(2, 2, 3), n(2)], (
        lambda x, k, b: F.conv1d(x, k, b, stride=2, groups=2)
    ))
    yield Case("conv1d", [{"causal": True, "dilation": 2}], [n(2, 3, 7), n(2, 3, 3), n(2)], (
        lambda x, k, b: F.conv1d(F.pad(x, (4, 0)), k, b, dilation=2)
    ))
    inputs = [n(2, 3, 3, 3), n(3, 2, 4, 4), n(2)]
    yield Case("convTranspose2d", [{"stride": 2, "padding": 1}], inputs, (
        lambda x, k, b: F.conv_transpose2d(x, k, b, stride=2, padding=1)
    ))
    inputs = [n(1, 2, 3, 2), n(2, 2, 2, 3), n(2)]
    yield Case("convTranspose2d", [{"stride": 3, "outputPadding": 1}], inputs, (
        lambda x, k, b: F.conv_transpose2d(x, k, b, stride=3, output_padding=1)
    ))


def pooling(draw):
    yield Case("maxPool2d", [2], [draw.distinct(2, 2, 5, 5)], lambda x: F.max_pool2d(x, 2))
    yield Case("maxPool2d", [3, 2], [draw.distinct(1, 2, 5, 6)], lambda x: F.max_pool2d(x, 3, 2))
    yield Case("averagePool2d", [2], [draw.normal(1, 2, 5, 4)], lambda x: F.avg_pool2d(x, 2))
    yield Case("averagePool2d", [3, 2], [draw.normal(1, 2, 7, 5)], lambda x: F.avg_pool2d(x, 3, 2))
    yield Case("globalAveragePool2d", [], [draw.normal(2, 2, 3, 2)], (
        lambda x: F.adaptive_avg_pool2d(x, 1).flatten(1)
    ))
    yield Case("globalMaxPool2d", [], [draw.distinct(2, 2, 3, 2)], (
        lambda x: F.adaptive_max_pool2d(x, 1).flatten(1)
    ))


def normalisation(draw):
    n = draw.normal
    for shape, options in [
        ((4, 3, 3, 2), {}),
        ((4, 3, 3, 2), {"training": False}),
        ((6, 4), {"momentum": 0.3, "epsilon": 0.01}),
    ]:
        channels = shape[1]
        yield batch_norm(options, [n(*shape), n(channels), n(channels)])
    yield Case("layerNorm", [], [n(3, 2, 6), n(6), n(6)], (
        lambda x, g, b: F.layer_norm(x, (6,), g, b)
    ))
    yield Case("layerNorm", [{"epsilon": 0.01}], [n(3, 4), n(4), n(4)], (
        lambda x, g, b: F.layer_norm(x, (4,), g, b, eps=0.01)
    ))


def batch_norm(options, inputs):
    c = inputs[1].shape[0]
    channels = torch.arange(c, dtype=torch.float64)
    running = channels / 4 - 0.5, channels / 2 + 0.5
    settings = {
        "training": options.get("training", True),
        "momentum": options.get("momentum", 0.1),
        "eps": options.get("epsilon", 1e-5),
    }
    return Case("batchNorm", [options], inputs, (
        lambda x, g, b: F.batch_norm(x, *running, g, b, **settings)
    ), running)


def attention(q, k, v, causal=False):
    scores = q @ k.transpose(1, 2) / math.sqrt(q.shape[-1])
    if causal:
        mask = torch.ones(scores.shape[-2:], dtype=torch.bool).triu(1)
        scores = scores.masked_fill(mask, float("-inf"))
    return scores.softmax(-1) @ v


def row_products(x, table, ids):
    rows = F.embedding(torch.tensor(ids).view(len(x), -1), table)
    return torch.einsum("nmd,nd->nm", rows, x)
