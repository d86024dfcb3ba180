# Trains the multilayer perceptron, then the convolutional network, with one seed and equal epochs.
# python3 listings/mnist-both.py dist/data/digits.bin.gz --seed 1 --epochs 3
import pathlib
import runpy

for name in ["mnist-mlp.py", "mnist-cnn.py"]:
    runpy.run_path(str(pathlib.Path(__file__).with_name(name)), run_name="__main__")
