# Handwritten digits with a multilayer perceptron, from scratch: NumPy arrays, no other library.
# python3 listings/mnist-mlp.py dist/data/digits.bin.gz --seed 1 --epochs 8
import argparse
import gzip

import numpy as np


# The file, zipped or not: 8 bytes of name, a count n, n labels, n images of 28 x 28 gray bytes.
def read_digits(path):
    with (gzip.open if path.endswith(".gz") else open)(path, "rb") as file:
        data = np.frombuffer(file.read(), np.uint8)
    n = int(data[8:12].view("<u4")[0])
    return data[12 + n :].reshape(n, 784) / 255, data[12 : 12 + n]


# Random weights of variance 2 / rows (He): signals keep their size through ReLU layers.
def weights(rows, cols, random):
    limit = np.sqrt(6 / rows)
    return random.uniform(-limit, limit, (rows, cols))


def init(random, hidden=64):
    return {
        "w1": weights(784, hidden, random),
        "b1": np.zeros(hidden),
        "w2": weights(hidden, 10, random),
        "b2": np.zeros(10),
    }


# Each row as probabilities; its largest number is taken off first so that exp cannot overflow.
def softmax(m):
    powers = np.exp(m - m.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


# The probabilities p of the classes for each row of x, and what the way back needs.
def forward(model, x):
    h = np.maximum(x @ model["w1"] + model["b1"], 0)
    p = softmax(h @ model["w2"] + model["b2"])
    return {"x": x, "h": h, "p": p}


# Cross-entropy: the mean of -log of the probability that the right class got.
def loss(p, labels):
    return -np.log(p[np.arange(len(labels)), labels]).mean()


# region backprop
# The gradient of the mean loss for the logits: (p - y) / n, where y is 1 at the label.
def loss_backward(p, labels):
    d = p.copy()
    d[np.arange(len(labels)), labels] -= 1
    return d / len(labels)


# The gradient of the mean loss for every weight and bias, from the last layer to the first.
def backward(model, passed, labels):
    x, h, p = passed["x"], passed["h"], passed["p"]
    d2 = loss_backward(p, labels)
    w2, b2 = h.T @ d2, d2.sum(axis=0)
    d1 = d2 @ model["w2"].T * (h > 0)
    w1, b1 = x.T @ d1, d1.sum(axis=0)
    return {"w1": w1, "b1": b1, "w2": w2, "b2": b2}
# endregion


def update(model, gradient, rate):
    for name in model:
        model[name] -= rate * gradient[name]


# The likeliest class of each row of x, 100 rows at a time.
def classify(model, x):
    parts = [forward(model, x[i : i + 100])["p"] for i in range(0, len(x), 100)]
    return np.concatenate(parts).argmax(axis=1)


# Trains the model in place on the first 8,000 digits and prints how it does on the others.
def train(model, images, labels, random, epochs, batch=32, learning_rate=0.4):
    for epoch in range(epochs):
        order = random.permutation(8000)
        # Ever smaller steps: with steps of one size the accuracy would end on a bounce.
        rate = learning_rate * (1 - epoch / epochs)
        total = 0
        for i in range(0, 8000, batch):
            chosen = order[i : i + batch]
            passed = forward(model, images[chosen])
            update(model, backward(model, passed, labels[chosen]), rate)
            total += loss(passed["p"], labels[chosen]) * len(chosen)
        accuracy = (classify(model, images[8000:]) == labels[8000:]).mean()
        print(f"MLP epoch {epoch + 1} loss {total / 8000:.4f} accuracy {accuracy:.4f}", flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("digits")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--epochs", type=int, default=8)
    args = parser.parse_args()
    random = np.random.default_rng(args.seed)
    train(init(random), *read_digits(args.digits), random, args.epochs)
