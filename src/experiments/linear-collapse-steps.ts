// The parts of a run of linear-collapse: probe the definitions, then train three networks in step.
import type { Engine, Rng } from '../engine/index.ts';
import type { Observation, Text } from '../model/index.ts';
import { paintDecisionMap, pixelCentres } from './decision-map.ts';
import { MAP_CAPTIONS, PROBE_NAMES, PROBE_TABLE } from './linear-collapse-words.ts';
import { collapseGap, superpositionGap } from './linear-probe.ts';
import type { PlaneClassifier } from './plane-classifier.ts';
import { createPlaneClassifier, logitsAt, trainer } from './plane-classifier.ts';
import type { LabelledPoints } from './point-clouds.ts';
import { CLOUD_EXTENT } from './point-clouds.ts';

const MAP_SIZE = 96;
const PROBES = 200;

export type NetName = 'linear' | 'line' | 'relu';

/** Trains the three networks in step, drawing their losses and the two deep ones' decision regions. */
export function* trainSideBySide(
  e: Engine,
  nets: Readonly<Record<NetName, PlaneClassifier>>,
  points: LabelledPoints,
  { steps, learningRate }: { steps: number; learningRate: number },
): Generator<Observation, Record<NetName, number>, void> {
  const names = ['linear', 'line', 'relu'] as const;
  const step = {
    linear: trainer(e, nets.linear, points, learningRate),
    line: trainer(e, nets.line, points, learningRate),
    relu: trainer(e, nets.relu, points, learningRate),
  };
  const losses = { linear: 0, line: 0, relu: 0 };
  const every = Math.max(1, Math.floor(steps / 100));
  for (let done = 0; done < steps; done++) {
    for (const name of names) losses[name] = step[name]();
    if (done % every === 0 || done === steps - 1) {
      for (const name of names) {
        yield { kind: 'point', chart: 'loss', series: name, x: done, y: losses[name] };
      }
      yield { kind: 'progress', done, total: steps };
    }
    if (done % Math.ceil(steps / 6) === 0) yield* drawRegions(e, nets, points);
  }
  yield* drawRegions(e, nets, points);
  return losses;
}

function* drawRegions(
  e: Engine,
  nets: Readonly<Record<NetName, PlaneClassifier>>,
  points: LabelledPoints,
): Generator<Observation, void, void> {
  const area = { size: MAP_SIZE, extent: CLOUD_EXTENT };
  const centres = pixelCentres(area.size, area.extent);
  for (const name of ['linear', 'relu'] as const) {
    yield {
      kind: 'image',
      name: `${name}-regions`,
      caption: MAP_CAPTIONS[name],
      width: MAP_SIZE,
      height: MAP_SIZE,
      channels: 3,
      pixels: paintDecisionMap(logitsAt(e, nets[name], centres), points, area),
    };
  }
}

/**
 * Holds random, untrained networks against the definitions: one matrix (and vector) for all layers,
 * f(ax + by) = a f(x) + b f(y) for any a and b (linear), and for a + b = 1 only (affine).
 */
export function* probeDefinitions(
  e: Engine,
  rng: Rng,
  { layers, width }: { layers: number; width: number },
): Generator<Observation, void, void> {
  const xy = Float64Array.from({ length: 2 * PROBES }, () => rng.normal());
  const specs = [
    { name: 'linear', relu: false, biases: false },
    { name: 'affine', relu: false, biases: true },
    { name: 'relu', relu: true, biases: true },
  ] as const;
  const rows: (string | number | Text)[][] = [];
  for (const { name, relu, biases } of specs) {
    const net = createPlaneClassifier(e, rng, { layers, width, relu, biases, biasSpread: 1 });
    const gaps = {
      Collapse: collapseGap(e, net, xy),
      Superposition: superpositionGap(e, net, xy, 2, 3),
      Mixture: superpositionGap(e, net, xy, 3, -2),
    };
    rows.push([PROBE_NAMES[name], ...Object.values(gaps).map((gap) => gap.toExponential(1))]);
    for (const [gap, value] of Object.entries(gaps)) {
      yield { kind: 'scalar', name: `${name}${gap}`, value };
    }
  }
  yield { ...PROBE_TABLE, rows };
}
