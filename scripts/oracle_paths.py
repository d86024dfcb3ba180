# Writes PyTorch's paths of 20 steps that the experiment "optimizers" compares with, into
# src/experiments/optimizers-oracle.json. Needs PyTorch (Debian: apt install python3-torch).
# Run: python3 scripts/oracle_paths.py
import json
import pathlib

import torch

TARGET = pathlib.Path(__file__).resolve().parent.parent / "src/experiments/optimizers-oracle.json"
STEPS = 20
LOSS = "(1 - x)^2 + 2 (y - x^2)^2"
# Around the bottom at (1, 1), so that slopes change sign on the way; drawn once by hand.
STARTS = [[0.2, 1.4], [1.6, 0.7], [-0.5, 0.9], [1.3, 1.9], [0.4, -0.6]]

# The options as src/engine names them, and as torch.optim does.
CONFIGURATIONS = [
    ("sgd", {"learningRate": 0.03}, lambda w: torch.optim.SGD(w, lr=0.03)),
    (
        "momentum",
        {"learningRate": 0.02, "momentum": 0.8},
        lambda w: torch.optim.SGD(w, lr=0.02, momentum=0.8),
    ),
    (
        "nesterov",
        {"learningRate": 0.02, "momentum": 0.8, "nesterov": True},
        lambda w: torch.optim.SGD(w, lr=0.02, momentum=0.8, nesterov=True),
    ),
    (
        "rmsprop",
        {"learningRate": 0.02, "decay": 0.9},
        lambda w: torch.optim.RMSprop(w, lr=0.02, alpha=0.9),
    ),
    ("adam", {"learningRate": 0.05}, lambda w: torch.optim.Adam(w, lr=0.05)),
    (
        "adamw",
        {"learningRate": 0.05, "weightDecay": 0.1},
        lambda w: torch.optim.AdamW(w, lr=0.05, weight_decay=0.1),
    ),
]


def path_of(start, make):
    w = torch.tensor(start, dtype=torch.float64, requires_grad=True)
    optimiser = make([w])
    path = []
    for _ in range(STEPS):
        optimiser.zero_grad()
        x, y = w
        ((1 - x) ** 2 + 2 * (y - x**2) ** 2).backward()
        optimiser.step()
        path.append(w.tolist())
    return path


def text_of(value, indent=""):
    """JSON whose objects of options and lists stand on one line where they fit (biome's format)."""
    inner = indent + "  "
    if isinstance(value, dict) and "learningRate" not in value:
        lines = [f"{inner}{json.dumps(k)}: {text_of(v, inner)}" for k, v in value.items()]
        return "{\n" + ",\n".join(lines) + f"\n{indent}}}"
    flat = json.dumps(value)
    if isinstance(value, dict):
        return f"{{ {flat[1:-1]} }}"
    if not isinstance(value, list) or ("{" not in flat and len(flat) < 90):
        return flat
    lines = [inner + text_of(item, inner) for item in value]
    return "[\n" + ",\n".join(lines) + f"\n{indent}]"


TARGET.write_text(
    text_of(
        {
            "madeBy": "python3 scripts/oracle_paths.py",
            "torch": torch.__version__,
            "precision": "float64",
            "loss": LOSS,
            "starts": STARTS,
            "optimisers": [
                {
                    "name": name,
                    "options": options,
                    "paths": [path_of(start, make) for start in STARTS],
                }
                for name, options, make in CONFIGURATIONS
            ],
        }
    )
    + "\n"
)
print(f"{TARGET}: {TARGET.stat().st_size} bytes")
