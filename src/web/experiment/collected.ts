// What a run has shown so far, ordered for the page.
import type {
  FieldObservation,
  ImageObservation,
  PointObservation,
  RecordedObservation,
  TableObservation,
  TextObservation,
} from '../../model/index.ts';

/** Observations by kind; a later scalar, field, image, table or text of one name replaces the earlier. */
export class Collected {
  readonly all: RecordedObservation[] = [];
  readonly points = new Map<string, PointObservation[]>();
  /** By chart. */
  readonly fields = new Map<string, FieldObservation>();
  readonly scalars = new Map<string, number>();
  readonly images = new Map<string, ImageObservation>();
  readonly tables = new Map<string, TableObservation>();
  readonly texts = new Map<string, TextObservation>();

  add(batch: readonly RecordedObservation[]): void {
    for (const observation of batch) {
      this.all.push(observation);
      switch (observation.kind) {
        case 'point': {
          const points = this.points.get(observation.chart);
          if (points === undefined) this.points.set(observation.chart, [observation]);
          else points.push(observation);
          break;
        }
        case 'field':
          this.fields.set(observation.chart, observation);
          break;
        case 'scalar':
          this.scalars.set(observation.name, observation.value);
          break;
        case 'image':
          this.images.set(observation.name, observation);
          break;
        case 'table':
          this.tables.set(observation.name, observation);
          break;
        case 'text':
          this.texts.set(observation.name, observation);
          break;
      }
    }
  }
}
