// batch-norm: the kinds of networks that it compares.
import type { Text } from '../model/index.ts';
import type { LayeredSpec } from './layered-mlp.ts';

export type NetKind = 'plain' | 'batch' | 'noisy-batch' | 'layer' | 'dropout';

export const NETS: Readonly<
  Record<NetKind, { readonly label: Text } & Pick<LayeredSpec, 'normalizer' | 'dropout'>>
> = {
  plain: { label: { ko: '정규화 없음', en: 'Plain' }, normalizer: 'none', dropout: 0 },
  batch: { label: { ko: '배치 정규화', en: 'Batch norm' }, normalizer: 'batch', dropout: 0 },
  'noisy-batch': {
    label: { ko: '배치 정규화 + 잡음', en: 'Batch norm, then noise' },
    normalizer: 'noisy-batch',
    dropout: 0,
  },
  layer: { label: { ko: '층 정규화', en: 'Layer norm' }, normalizer: 'layer', dropout: 0 },
  dropout: { label: { ko: '드롭아웃 0.2', en: 'Dropout 0.2' }, normalizer: 'none', dropout: 0.2 },
};

export const NET_KINDS = Object.keys(NETS) as readonly NetKind[];

export const NET_OPTIONS = NET_KINDS.map((value) => ({ value, label: NETS[value].label }));

export const NET_SERIES = NET_KINDS.map((id) => ({ id, label: NETS[id].label }));

/** Labels of one quantity for every kind, by the name `<quantity>-<kind>`. */
export function labelsByNet(quantities: Readonly<Record<string, Text>>): Record<string, Text> {
  return Object.fromEntries(
    NET_KINDS.flatMap((kind) =>
      Object.entries(quantities).map(([quantity, { ko, en }]) => {
        const { label } = NETS[kind];
        return [`${quantity}-${kind}`, { ko: `${label.ko}: ${ko}`, en: `${label.en}: ${en}` }];
      }),
    ),
  );
}
