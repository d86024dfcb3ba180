# PyTorch on one thread: answers the bench line by line, and checks the work first.
import json
import os
import re
import sys
import time

os.environ["OMP_NUM_THREADS"] = "1"
os.environ["OPENBLAS_NUM_THREADS"] = "1"
os.environ["MKL_NUM_THREADS"] = "1"

# One more than there are batches of skip-gram, so that the first and last loss are of one batch.
CHECKED_STEPS = 17

# No __pycache__ beside the sources.
sys.dont_write_bytecode = True


def say(message):
    print(json.dumps(message), flush=True)


def blas():
    """The BLAS library that this process has loaded, by the name of its file."""
    try:
        with open("/proc/self/maps") as maps:
            files = {os.path.realpath(line.split()[-1]) for line in maps if "/" in line}
    except OSError:
        return "unknown (no /proc)"
    names = sorted(
        os.path.basename(f) for f in files if re.search(r"blas|mkl_core|blis|atlas", f)
    )
    if any(re.search("openblas", name) for name in names):
        return "OpenBLAS (" + ", ".join(n for n in names if "openblas" in n) + ")"
    if any(name.startswith(("libblas.so", "libcblas.so")) for name in names):
        return "reference BLAS (" + ", ".join(names) + ")"
    return ", ".join(names) or "built in"


def check_training(step):
    """Raises unless the loss is lower after some steps: nobody is measured doing nothing."""
    losses = [step() for _ in range(CHECKED_STEPS)]
    if not losses[-1] < losses[0]:
        raise RuntimeError(f"the loss does not fall: {losses[0]} at first, then {losses[-1]}")


def peak_bytes(step, persistent):
    """
    Most bytes of tensors that are alive at once during a step of steady training.

    Counted: what lives from step to step (parameters, their gradients, the state of the optimiser, the
    batch and its labels, by their sizes), and on top of it the highest level of all allocations and
    frees that PyTorch's allocator of CPU memory makes in one step, as the profiler records them in
    their order. Not counted: rounding up to the allocator's blocks, and what BLAS and oneDNN take for
    packing without that allocator.
    """
    from torch.profiler import ProfilerActivity, profile

    with profile(activities=[ProfilerActivity.CPU], profile_memory=True) as profiled:
        step()
    events = profiled.profiler.kineto_results.events()
    changes = [event.nbytes() for event in events if event.name() == "[memory]"]
    if not changes or sum(changes) != 0:
        raise RuntimeError(f"a steady step leaves {sum(changes)} bytes of {len(changes)} changes")
    level = highest = 0
    for change in changes:
        level += change
        highest = max(highest, level)
    return highest + sum(t.numel() * t.element_size() for t in persistent())


def answer(request, steps, workloads):
    from pytorch_workloads import BUILDERS

    key = (request["workload"], request.get("variant"))
    if key not in steps:
        sizes = dict(workloads[key[0]], variant=key[1])
        step = BUILDERS[sizes["kind"]](sizes)
        if sizes["kind"] != "matmul":
            check_training(step)
        steps[key] = step
    if request.get("measure") == "memory":
        persistent = getattr(steps[key], "persistent", None)
        if persistent is None:
            raise RuntimeError("this step does not tell which tensors live from step to step")
        return {"bytes": peak_bytes(steps[key], persistent)}
    before = time.perf_counter()
    for _ in range(request["repeats"]):
        steps[key]()
    return {"milliseconds": (time.perf_counter() - before) * 1000 / request["repeats"]}


def main():
    try:
        import torch
    except ImportError as error:
        say({"unavailable": f"{sys.executable} cannot import torch: {error}"})
        return
    torch.set_num_threads(1)
    torch.manual_seed(1)
    here = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(here, "..", "workloads.json")) as file:
        workloads = json.load(file)
    torch.mm(torch.ones(2, 2), torch.ones(2, 2))
    versions = {
        "torch": torch.__version__,
        "python": sys.version.split()[0],
        "threads": str(torch.get_num_threads()),
        "blas": blas(),
    }
    say({"versions": versions})
    steps = {}
    for line in sys.stdin:
        try:
            say(answer(json.loads(line), steps, workloads))
        except Exception as error:  # One workload that fails leaves the others measured.
            say({"unavailable": str(error)})


main()
