# Handwritten digits with a convolutional network, from scratch: NumPy arrays, no other library.
# python3 listings/mnist-cnn.py dist/data/digits.bin.gz --seed 1 --epochs 3
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


def init(random):
    return {
        "w1": weights(9, 8, random),
        "b1": np.zeros(8),
        "w2": weights(9 * 8, 16, random),
        "b2": np.zeros(16),
        "w3": weights(5 * 5 * 16, 10, random),
        "b3": np.zeros(10),
    }


# What each place of a size x size window sees of x as the window moves by `stride`: one slice each.
def windows(x, size, stride):
    reach = x.shape[1] - size + 1
    places = [(i, j) for i in range(size) for j in range(size)]
    return [x[:, i : i + reach : stride, j : j + reach : stride] for i, j in places]


# The numbers in the 3 x 3 window at each pixel, so that a convolution becomes a matrix product.
def im2col(x):
    return np.concatenate(windows(x, 3, 1), axis=3)


# The largest number of each 2 x 2 window, channel by channel, and which of the four it was.
def max_pool(h):
    four = np.stack(windows(h, 2, 2))
    return four.max(axis=0), four.argmax(axis=0)


# Each row as probabilities; its largest number is taken off first so that exp cannot overflow.
def softmax(m):
    powers = np.exp(m - m.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


# The probabilities p of the classes for each row of x, and what the way back needs.
def forward(model, x):
    c1 = im2col(x.reshape(-1, 28, 28, 1))
    h1 = np.maximum(c1 @ model["w1"] + model["b1"], 0)
    s1, from1 = max_pool(h1)
    c2 = im2col(s1)
    h2 = np.maximum(c2 @ model["w2"] + model["b2"], 0)
    s2, from2 = max_pool(h2)
    p = softmax(s2.reshape(len(x), -1) @ model["w3"] + model["b3"])
    return {"first": (c1, h1, s1, from1), "second": (c2, h2, s2, from2), "p": p}


# Cross-entropy: the mean of -log of the probability that the right class got.
def loss(p, labels):
    return -np.log(p[np.arange(len(labels)), labels]).mean()


# region backprop
# The gradient of the mean loss for the logits: (p - y) / n, where y is 1 at the label.
def loss_backward(p, labels):
    d = p.copy()
    d[np.arange(len(labels)), labels] -= 1
    return d / len(labels)


# Gives each number of x the sum of what its copies in the 3 x 3 windows received.
def col2im(d, x):
    out = np.zeros_like(x)
    for window, part in zip(windows(out, 3, 1), np.split(d, 9, axis=3)):
        window += part
    return out


# Hands the gradient of each window's largest number back to the place that it came from.
def max_pool_backward(d, source, h):
    out = np.zeros_like(h)
    for k, window in enumerate(windows(out, 2, 2)):
        window += d * (source == k)
    return out


# x^T d, with the images and the places in them as the rows of x and d.
def product_over_places(x, d):
    return np.tensordot(x, d, ((0, 1, 2), (0, 1, 2)))


# The gradient of the mean loss for every weight and bias, from the last layer to the first.
def backward(model, passed, labels):
    (c1, h1, s1, from1), (c2, h2, s2, from2) = passed["first"], passed["second"]
    d3 = loss_backward(passed["p"], labels)
    w3, b3 = s2.reshape(len(d3), -1).T @ d3, d3.sum(axis=0)
    e2 = (d3 @ model["w3"].T).reshape(s2.shape)
    d2 = max_pool_backward(e2, from2, h2) * (h2 > 0)
    w2, b2 = product_over_places(c2, d2), d2.sum(axis=(0, 1, 2))
    e1 = col2im(d2 @ model["w2"].T, s1)
    d1 = max_pool_backward(e1, from1, h1) * (h1 > 0)
    w1, b1 = product_over_places(c1, d1), d1.sum(axis=(0, 1, 2))
    return {"w1": w1, "b1": b1, "w2": w2, "b2": b2, "w3": w3, "b3": b3}
# endregion


def update(model, gradient, rate):
    for name in model:
        model[name] -= rate * gradient[name]


# The likeliest class of each row of x, 100 rows at a time.
def classify(model, x):
    parts = [forward(model, x[i : i + 100])["p"] for i in range(0, len(x), 100)]
    return np.concatenate(parts).argmax(axis=1)


# Trains the model in place on the first 8,000 digits and prints how it does on the others.
def train(model, images, labels, random, epochs, batch=32, learning_rate=0.2):
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
        print(f"CNN epoch {epoch + 1} loss {total / 8000:.4f} accuracy {accuracy:.4f}", flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("digits")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--epochs", type=int, default=3)
    args = parser.parse_args()
    random = np.random.default_rng(args.seed)
    train(init(random), *read_digits(args.digits), random, args.epochs)
