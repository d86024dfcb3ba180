# PyTorch's paths of three weights under each optimiser configuration, and its learning rates.
import torch

STEPS = 12
# Near the bottom at (1, 1, 1), so that slopes change sign and weights stay away from 0.
START = [0.8, 1.1, 1.7]


def loss_of(w):
    """A valley that bends: sum (1 - w_i)^2 + 2 (w_{i+1} - w_i^2)^2 (Rosenbrock's, made milder)."""
    return ((1 - w) ** 2).sum() + 2 * ((w[1:] - w[:-1] ** 2) ** 2).sum()


# The options as src/engine names them, and as torch.optim does.
CONFIGURATIONS = [
    ("sgd", {"learningRate": 0.02}, lambda w: torch.optim.SGD(w, lr=0.02)),
    (
        "sgd",
        {"learningRate": 0.01, "momentum": 0.8},
        lambda w: torch.optim.SGD(w, lr=0.01, momentum=0.8),
    ),
    (
        "sgd",
        {"learningRate": 0.01, "momentum": 0.8, "nesterov": True},
        lambda w: torch.optim.SGD(w, lr=0.01, momentum=0.8, nesterov=True),
    ),
    (
        "sgd",
        {"learningRate": 0.02, "weightDecay": 0.1},
        lambda w: torch.optim.SGD(w, lr=0.02, weight_decay=0.1),
    ),
    (
        "sgd",
        {"learningRate": 0.01, "momentum": 0.8, "weightDecay": 0.1},
        lambda w: torch.optim.SGD(w, lr=0.01, momentum=0.8, weight_decay=0.1),
    ),
    (
        "sgd",
        {"learningRate": 0.01, "momentum": 0.8, "nesterov": True, "weightDecay": 0.1},
        lambda w: torch.optim.SGD(w, lr=0.01, momentum=0.8, nesterov=True, weight_decay=0.1),
    ),
    ("rmsprop", {"learningRate": 0.01}, lambda w: torch.optim.RMSprop(w, lr=0.01)),
    (
        "rmsprop",
        {"learningRate": 0.01, "decay": 0.9, "epsilon": 1e-3, "momentum": 0.5},
        lambda w: torch.optim.RMSprop(w, lr=0.01, alpha=0.9, eps=1e-3, momentum=0.5),
    ),
    ("adam", {"learningRate": 0.03}, lambda w: torch.optim.Adam(w, lr=0.03)),
    (
        "adam",
        {"learningRate": 0.03, "beta1": 0.8, "beta2": 0.95, "epsilon": 1e-3},
        lambda w: torch.optim.Adam(w, lr=0.03, betas=(0.8, 0.95), eps=1e-3),
    ),
    ("adamW", {"learningRate": 0.03}, lambda w: torch.optim.AdamW(w, lr=0.03)),
    (
        "adamW",
        {"learningRate": 0.03, "weightDecay": 0.5},
        lambda w: torch.optim.AdamW(w, lr=0.03, weight_decay=0.5),
    ),
]


def path_of(optimiser, options, make):
    weights = torch.tensor(START, dtype=torch.float64, requires_grad=True)
    torch_optimiser = make([weights])
    gradients, path = [], []
    for _ in range(STEPS):
        torch_optimiser.zero_grad()
        loss_of(weights).backward()
        gradients.append(weights.grad.tolist())
        torch_optimiser.step()
        path.append(weights.tolist())
    return {"optimiser": optimiser, "options": options, "gradients": gradients, "path": path}


def rates_of(schedule, options, make, steps):
    weights = torch.zeros(1, requires_grad=True)
    optimiser = torch.optim.SGD([weights], lr=options.get("rate", 1.0))
    scheduler = make(optimiser)
    rates = []
    for _ in range(steps):
        rates.append(optimiser.param_groups[0]["lr"])
        optimiser.step()
        scheduler.step()
    return {"schedule": schedule, "options": options, "rates": rates}


def schedule_values():
    schedulers = torch.optim.lr_scheduler
    return [
        rates_of(
            "stepDecay",
            {"rate": 0.5, "factor": 0.3, "every": 4},
            lambda o: schedulers.StepLR(o, step_size=4, gamma=0.3),
            13,
        ),
        rates_of(
            "exponentialDecay",
            {"rate": 0.5, "factor": 0.9},
            lambda o: schedulers.ExponentialLR(o, gamma=0.9),
            13,
        ),
        rates_of(
            "cosineDecay",
            {"rate": 0.5, "steps": 12, "floor": 0.02},
            lambda o: schedulers.CosineAnnealingLR(o, T_max=12, eta_min=0.02),
            13,
        ),
        rates_of(
            "oneCycle",
            {"peak": 0.5, "steps": 20},
            lambda o: schedulers.OneCycleLR(o, max_lr=0.5, total_steps=20),
            19,
        ),
    ]


def values():
    """Everything that src/engine/oracle/optimisers.json holds, but for its origin."""
    return {
        "start": START,
        "paths": [path_of(*configuration) for configuration in CONFIGURATIONS],
        "schedules": schedule_values(),
    }
