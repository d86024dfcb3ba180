# The gradient check of the NumPy programs: prints each program's largest relative error.
import runpy
import sys

import numpy as np

STEP = 1e-6
SAMPLED = 15


def relative_error(module, seed, spoil):
    random = np.random.default_rng(seed)
    model = module["init"](random)
    # Biases of 0 would leave units over equal pixels on the kink of the ReLU together.
    for name in model:
        if name.startswith("b"):
            model[name] += random.uniform(-0.1, 0.1, model[name].shape)
    x, labels = random.uniform(0, 1, (3, 784)), random.integers(0, 10, 3)
    loss = lambda: module["loss"](module["forward"](model, x)["p"], labels)
    gradient = module["backward"](model, module["forward"](model, x), labels)
    worst = 0
    for name, weights in model.items():
        flat, numeric = weights.reshape(-1), []
        chosen = random.choice(flat.size, min(SAMPLED, flat.size), replace=False)
        for i in chosen:
            kept = flat[i]
            flat[i] = kept + STEP
            above = loss()
            flat[i] = kept - STEP
            numeric.append((above - loss()) / (2 * STEP))
            flat[i] = kept
        analytic = spoil * gradient[name].reshape(-1)[chosen]
        size = np.linalg.norm(analytic) + np.linalg.norm(numeric)
        worst = max(worst, np.linalg.norm(analytic - numeric) / size)
    return worst


for path in sys.argv[1:]:
    module = runpy.run_path(path)
    right = max(relative_error(module, seed, 1) for seed in range(3))
    print(right, relative_error(module, 0, 1.01))
