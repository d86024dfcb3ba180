// Imports the engine at the path given and trains one step of the MLP of the sizes given; prints
// how many milliseconds that took.
import { pathToFileURL } from 'node:url';

const [path, json] = process.argv.slice(2);
const { batch, inputs, hidden, classes, learningRate } = JSON.parse(json);
const pixels = Float32Array.from({ length: batch * inputs }, (_, i) => (i % 256) / 255);
const labels = Int32Array.from({ length: batch }, (_, i) => i % classes);

const before = performance.now();
const { adam, createEngine, createRng, initial } = await import(pathToFileURL(path).href);
const e = createEngine();
const rng = createRng(1);
const w1 = e.parameter(initial(rng, 'he-normal', [inputs, hidden]), [inputs, hidden]);
const b1 = e.parameter(new Float32Array(hidden), [hidden]);
const w2 = e.parameter(initial(rng, 'he-normal', [hidden, classes]), [hidden, classes]);
const b2 = e.parameter(new Float32Array(classes), [classes]);
const optimiser = adam([w1, b1, w2, b2], { learningRate });
const loss = e.step(() => {
  const x = e.relu(e.dense(e.tensor(pixels, [batch, inputs]), w1, b1));
  const loss = e.softmaxCrossEntropy(e.dense(x, w2, b2), labels);
  e.backward(loss);
  optimiser.step();
  return loss.item();
});
const milliseconds = performance.now() - before;

if (!(loss > 0)) throw new Error(`The loss of the first step is ${loss}.`);
console.log(milliseconds);
