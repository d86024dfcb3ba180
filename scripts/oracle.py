# Writes the values of PyTorch that the engine's tests compare with, into src/engine/oracle/.
# Needs PyTorch (Debian: apt install python3-torch). Run with the names of files, or with none for
# all: python3 scripts/oracle.py [name ...]
import json
import pathlib
import sys

import torch

import oracle_operations
import oracle_optimisers

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "src" / "engine" / "oracle"

# Each section has a values() function and becomes a file of its name.
SECTIONS = {"operations": oracle_operations, "optimisers": oracle_optimisers}


def text_of(name, values):
    origin = {
        "torch": torch.__version__,
        "precision": "float64",
        "madeBy": f"python3 scripts/oracle.py {name}",
    }
    # One case a line: small, and a change shows which case it is.
    parts = [f"  {json.dumps(key)}: {lines_of(value)}" for key, value in {**origin, **values}.items()]
    return "{\n" + ",\n".join(parts) + "\n}\n"


def lines_of(value):
    if not isinstance(value, list):
        return json.dumps(value, separators=(",", ":"))
    lines = ",\n".join("    " + json.dumps(item, separators=(",", ":")) for item in value)
    return f"[\n{lines}\n  ]"


def main(names):
    unknown = [name for name in names if name not in SECTIONS]
    if unknown:
        sys.exit(f"oracle: {', '.join(unknown)} is unknown; give some of {', '.join(SECTIONS)}")
    FOLDER.mkdir(exist_ok=True)
    for name in names or SECTIONS:
        path = FOLDER / f"{name}.json"
        path.write_text(text_of(name, SECTIONS[name].values()))
        print(f"{path}: {path.stat().st_size} bytes")


main(sys.argv[1:])
