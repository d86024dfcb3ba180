// The words that charts and their tables say, in both languages.
import type { Lang } from '../model/index.ts';

interface ChartWords {
  readonly empty: string;
  readonly xAxis: string;
  readonly yAxis: string;
  readonly log: string;
  readonly series: string;
  readonly from: (label: string, count: number, first: string, last: string) => string;
  readonly single: (label: string, value: string) => string;
  readonly none: (label: string) => string;
  readonly notDrawn: (count: number) => string;
  /** What the shades of a field say, with its ends. */
  readonly bands: (lowest: string, highest: string) => string;
  readonly pathEnds: string;
  readonly field: (label: string, lowest: string, highest: string) => string;
  readonly lowest: (label: string, value: string) => string;
  readonly highest: (label: string, value: string) => string;
  readonly someRows: (shown: number, all: number) => string;
}

export const WORDS: Readonly<Record<Lang, ChartWords>> = {
  ko: {
    empty: '아직 값이 없습니다',
    xAxis: '가로축',
    yAxis: '세로축',
    log: '로그 눈금',
    series: '계열',
    from: (label, count, first, last) => `${label}: 점 ${count}개, 처음 ${first}, 마지막 ${last}`,
    single: (label, value) => `${label}: 점 1개, ${value}`,
    none: (label) => `${label}: 값 없음`,
    notDrawn: (count) => `그릴 수 없는 값(NaN, 무한대, 로그 눈금의 0 이하) ${count}개`,
    bands: (lowest, highest) => `${lowest} … ${highest}, 색이 진할수록 큼`,
    pathEnds: '경로: 속이 빈 표시에서 시작해 큰 표시까지',
    field: (label, lowest, highest) => `등고선: ${label}, 최솟값 ${lowest}, 최댓값 ${highest}`,
    lowest: (label, value) => `${label} 최솟값 ${value}`,
    highest: (label, value) => `${label} 최댓값 ${value}`,
    someRows: (shown, all) => `전체 ${all}행 가운데 ${shown}행`,
  },
  en: {
    empty: 'No values yet',
    xAxis: 'Horizontal axis',
    yAxis: 'Vertical axis',
    log: 'log scale',
    series: 'Series',
    from: (label, count, first, last) => `${label}: ${count} points, first ${first}, last ${last}`,
    single: (label, value) => `${label}: 1 point, ${value}`,
    none: (label) => `${label}: no values`,
    notDrawn: (count) =>
      `${count} ${count === 1 ? 'value' : 'values'} not drawn (NaN, infinite, or not above 0 on a log scale)`,
    bands: (lowest, highest) => `${lowest} … ${highest}, stronger colour is higher`,
    pathEnds: 'Path: from the hollow mark to the large one',
    field: (label, lowest, highest) => `Contours: ${label}, lowest ${lowest}, highest ${highest}`,
    lowest: (label, value) => `${label}: lowest value ${value}`,
    highest: (label, value) => `${label}: highest value ${value}`,
    someRows: (shown, all) => `${shown} of ${all} rows`,
  },
};
