# What a case of the operations' oracle is, and the inputs that it draws.
import dataclasses
from typing import Callable, Optional, Tuple

import torch


@dataclasses.dataclass
class Case:
    """An operation of src/engine, and what PyTorch computes for it."""

    operation: str
    # What the engine's method takes after the tensors.
    rest: list
    inputs: list
    compute: Callable
    # Mean and variance that batch normalisation reads, and in training moves.
    running: Optional[Tuple[torch.Tensor, torch.Tensor]] = None


class Draw:
    """Random inputs of few digits that float32 holds exactly: both precisions see the same ones."""

    def __init__(self, seed):
        self.generator = torch.Generator().manual_seed(seed)

    def normal(self, *shape):
        values = torch.randn(*shape, generator=self.generator, dtype=torch.float32)
        return ((values * 16).round() / 16).double().requires_grad_()

    def away_from_zero(self, *shape):
        """At least 1/4 from 0, where kinks and poles are."""
        values = self.normal(*shape).detach()
        return torch.where(values < 0, values - 0.25, values + 0.25).requires_grad_()

    def positive(self, *shape):
        return self.away_from_zero(*shape).detach().abs().requires_grad_()

    def distinct(self, *shape):
        """All different, so that every maximum is one element's."""
        size = torch.Size(shape).numel()
        order = torch.randperm(size, generator=self.generator)
        return ((order.double() - size // 2) / 8).reshape(shape).requires_grad_()

    def probabilities(self, *shape):
        return (torch.rand(*shape, generator=self.generator) * 64).round().double() / 64

    def distributions(self, n, k):
        """Rows that sum to 1, with a 0 at the start of the first."""
        draws = torch.randint(k, (n, 64), generator=self.generator)
        draws[0][draws[0] == 0] = k - 1
        return torch.stack([row.bincount(minlength=k) for row in draws]).double() / 64


def rounded(tensor):
    return [float(f"{value:.9g}") for value in tensor.detach().flatten().tolist()]
