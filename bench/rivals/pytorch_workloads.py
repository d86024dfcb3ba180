# The workloads in PyTorch: each builder takes the sizes and returns one step, which gives the loss.
import torch
from torch import nn
from torch.nn.functional import binary_cross_entropy_with_logits as bce
from torch.nn.functional import cross_entropy


def matmul(sizes):
    n = sizes["size"]
    a, b = torch.randn(n, n), torch.randn(n, n)

    def step():
        with torch.no_grad():
            torch.mm(a, b)

    return step


def classifier(model, x, labels, learning_rate):
    optimiser = torch.optim.Adam(model.parameters(), lr=learning_rate)

    def step():
        optimiser.zero_grad()
        loss = cross_entropy(model(x), labels)
        loss.backward()
        optimiser.step()
        return loss.item()

    def persistent():
        """The tensors that live from step to step, for the measurement of memory."""
        parameters = list(model.parameters())
        gradients = [p.grad for p in parameters if p.grad is not None]
        state = [
            value
            for slots in optimiser.state.values()
            for value in slots.values()
            if torch.is_tensor(value)
        ]
        return [*parameters, *gradients, *state, x, labels]

    step.persistent = persistent
    return step


def mlp(s):
    model = nn.Sequential(
        nn.Linear(s["inputs"], s["hidden"]), nn.ReLU(), nn.Linear(s["hidden"], s["classes"])
    )
    x = torch.randn(s["batch"], s["inputs"])
    labels = torch.randint(s["classes"], (s["batch"],))
    return classifier(model, x, labels, s["learningRate"])


def cnn(s):
    model = nn.Sequential(
        nn.Conv2d(1, s["channels1"], 3, padding=1),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Conv2d(s["channels1"], s["channels2"], 3, padding=1),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Flatten(),
        nn.Linear(s["channels2"] * (s["side"] // 4) ** 2, s["classes"]),
    )
    x = torch.randn(s["batch"], 1, s["side"], s["side"])
    labels = torch.randint(s["classes"], (s["batch"],))
    return classifier(model, x, labels, s["learningRate"])


def dcgan(s):
    """One step: the discriminator on real and detached fake images, then the generator."""
    quarter, wide, narrow = s["side"] // 4, s["wide"], s["narrow"]
    generator = nn.Sequential(
        nn.Linear(s["noise"], wide * quarter**2, bias=False),
        nn.Unflatten(1, (wide, quarter, quarter)),
        nn.BatchNorm2d(wide),
        nn.ReLU(),
        nn.ConvTranspose2d(wide, narrow, 4, stride=2, padding=1, bias=False),
        nn.BatchNorm2d(narrow),
        nn.ReLU(),
        nn.ConvTranspose2d(narrow, 1, 4, stride=2, padding=1),
        nn.Tanh(),
    )
    discriminator = nn.Sequential(
        nn.Conv2d(1, narrow, 4, stride=2, padding=1),
        nn.LeakyReLU(s["slope"]),
        nn.Conv2d(narrow, wide, 4, stride=2, padding=1, bias=False),
        nn.BatchNorm2d(wide),
        nn.LeakyReLU(s["slope"]),
        nn.Flatten(),
        nn.Linear(wide * quarter**2, 1),
    )
    adam = {"lr": s["learningRate"], "betas": (s["beta1"], 0.999)}
    generator_optimiser = torch.optim.Adam(generator.parameters(), **adam)
    discriminator_optimiser = torch.optim.Adam(discriminator.parameters(), **adam)
    real = torch.randn(s["batch"], 1, s["side"], s["side"])
    noise = torch.randn(s["batch"], s["noise"])
    ones, zeros = torch.ones(s["batch"], 1), torch.zeros(s["batch"], 1)

    def step():
        fake = generator(noise)
        discriminator_optimiser.zero_grad()
        loss = bce(discriminator(real), ones) + bce(discriminator(fake.detach()), zeros)
        loss.backward()
        discriminator_optimiser.step()
        generator_optimiser.zero_grad()
        bce(discriminator(fake), ones).backward()
        generator_optimiser.step()
        return loss.item()

    return step


def draw_pairs(s):
    """The batches of word ids that rivals/numbers.ts draws, by the same generator."""
    state = 1

    def ids(count):
        nonlocal state
        drawn = []
        for _ in range(count):
            state = (state * 1664525 + 1013904223) % 2**32
            drawn.append(state * s["vocabulary"] // 2**32)
        return torch.tensor(drawn)

    per_pair = 1 + s["negatives"]
    return [
        (ids(s["batch"]), ids(s["batch"] * per_pair).view(s["batch"], per_pair))
        for _ in range(s["batches"])
    ]


def skip_gram(s):
    """Negative sampling; variant 'sparse' or 'dense' says which gradients the tables get."""
    shape = (s["vocabulary"], s["dimension"])
    sparse = s["variant"] == "sparse"
    words, contexts = nn.Embedding(*shape, sparse=sparse), nn.Embedding(*shape, sparse=sparse)
    for table in (words, contexts):
        nn.init.normal_(table.weight, std=0.1)
    optimiser = torch.optim.SGD(
        [*words.parameters(), *contexts.parameters()], lr=s["learningRate"]
    )
    targets = torch.zeros(s["batch"], 1 + s["negatives"])
    targets[:, 0] = 1
    pairs = draw_pairs(s)
    turn = 0

    def step():
        nonlocal turn
        centre, context = pairs[turn % len(pairs)]
        turn += 1
        optimiser.zero_grad()
        scores = torch.bmm(contexts(context), words(centre).unsqueeze(2)).squeeze(2)
        loss = bce(scores, targets)
        loss.backward()
        optimiser.step()
        return loss.item()

    return step


BUILDERS = {
    "matmul": matmul,
    "mlp": mlp,
    "cnn": cnn,
    "dcgan": dcgan,
    "skip-gram": skip_gram,
}
