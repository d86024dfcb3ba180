# Cases of operations by element: arithmetic with broadcasting, elementary and activation functions.
import torch
import torch.nn.functional as F

from oracle_case import Case

ARITHMETIC = {"add": torch.add, "sub": torch.sub, "mul": torch.mul, "div": torch.div}

# Equal, and repeated: an end, one number, and on either side or on both.
SHAPES = [
    ([2, 3], [2, 3]),
    ([2, 2, 3], [3]),
    ([3], [2, 3]),
    ([2, 3], [1]),
    ([2, 1, 3], [4, 1]),
    ([2, 3, 2], [2, 1, 2]),
]

ELEMENTARY = {
    "exp": torch.exp,
    "log": torch.log,
    "sqrt": torch.sqrt,
    "square": torch.square,
    "abs": torch.abs,
}

# By the names that e.activation() takes, with the methods' names.
ACTIVATIONS = {
    "relu": ("relu", F.relu),
    "leaky-relu": ("leakyRelu", F.leaky_relu),
    "sigmoid": ("sigmoid", torch.sigmoid),
    "tanh": ("tanh", torch.tanh),
    "elu": ("elu", F.elu),
    "gelu": ("gelu", lambda x: F.gelu(x, approximate="tanh")),
    "silu": ("silu", F.silu),
    "softplus": ("softplus", F.softplus),
    "selu": ("selu", F.selu),
}


def cases(draw):
    for operation, function in ARITHMETIC.items():
        for left, right in SHAPES:
            inputs = [draw.normal(*left), draw.away_from_zero(*right)]
            yield Case(operation, [], inputs, function)
    yield Case("scale", [-1.7], [draw.normal(2, 3)], lambda x: -1.7 * x)
    for operation, function in ELEMENTARY.items():
        draws = draw.positive if operation in ("log", "sqrt") else draw.away_from_zero
        yield Case(operation, [], [draws(7)], function)
    for name, (operation, function) in ACTIVATIONS.items():
        yield Case(operation, [], [draw.away_from_zero(14)], function)
        yield Case("activation", [name], [draw.away_from_zero(2, 3)], function)
    yield Case("leakyRelu", [0.2], [draw.away_from_zero(8)], lambda x: F.leaky_relu(x, 0.2))
    yield Case("elu", [1.5], [draw.away_from_zero(8)], lambda x: F.elu(x, 1.5))
