# Cases of reductions, and of operations that copy elements to other places.
import torch

from oracle_case import Case


def cases(draw):
    for axis in (0, 1, -1):
        shape = (2, 3, 4)
        yield Case("sum", [axis], [draw.normal(*shape)], lambda x, a=axis: x.sum(a))
        yield Case("mean", [axis], [draw.normal(*shape)], lambda x, a=axis: x.mean(a))
        yield Case("max", [axis], [draw.distinct(*shape)], lambda x, a=axis: x.max(a).values)
        yield Case("min", [axis], [draw.distinct(*shape)], lambda x, a=axis: x.min(a).values)
    yield Case("sum", [], [draw.normal(2, 5)], torch.sum)
    yield Case("mean", [], [draw.normal(2, 5)], torch.mean)
    yield Case("reshape", [[3, 4]], [draw.normal(2, 6)], lambda x: x.reshape(3, 4))
    yield Case("flatten", [], [draw.normal(2, 3, 2)], lambda x: x.flatten(1))
    for axis, start, end in [(0, 1, 2), (1, 0, 2), (-1, 1, 4)]:
        yield Case("slice", [axis, start, end], [draw.normal(2, 3, 4)], (
            lambda x, a=axis, s=start, e=end: x.narrow(a, s, e - s)
        ))
    for axis, lengths in [(0, (2, 1)), (1, (1, 3, 2)), (-1, (2, 3))]:
        shapes = [[2, 2, 2] for _ in lengths]
        for shape, length in zip(shapes, lengths):
            shape[axis] = length
        yield Case("concat", [axis], [draw.normal(*shape) for shape in shapes], (
            lambda *x, a=axis: torch.cat(x, a)
        ))
    yield Case("transpose", [], [draw.normal(2, 3, 2)], lambda x: x.permute(2, 1, 0))
    for axes in ([1, 0], [2, 0, 1], [0, 3, 1, 2]):
        shape = (2, 3, 4, 2)[: len(axes)]
        yield Case("transpose", [axes], [draw.normal(*shape)], lambda x, a=axes: x.permute(a))
    columns = [3, 0, 3]
    yield Case("pick", [columns], [draw.normal(3, 4)], (
        lambda x: x.gather(1, torch.tensor(columns)[:, None]).squeeze(1)
    ))
    for start, shape in [([3, 1], [2, 3, 4]), ([2, 1, 3], [2, 2, 3]), ([1], [2, 3])]:
        yield Case("expand", [shape], [draw.normal(*start)], lambda x, s=shape: x.expand(s))
