import type { ChartSettings } from '../../../src/domain/chart.ts';
import type { FhirResource } from '../../../src/domain/fhir.ts';
import type { RecordedChart, Shape } from '../chart.ts';
import { type Moment, type TimeStyle, timeText } from './clock.ts';
import { type Elements, reference, without } from './concept.ts';
import type { Draw } from './draw.ts';
import type { Ids } from './ids.ts';
import { patient } from './patient.ts';
import { practitioner } from './people.ts';
import type { Story } from './story.ts';

/** A record in the making: the server's ids and way with times, and what is written so far. */
export class Paper {
  readonly resources: FhirResource[] = [];
  readonly subject: Elements;
  private readonly used = new Set<string>();
  readonly draw: Draw;
  readonly story: Story;
  private readonly ids: Ids;
  private readonly times: TimeStyle;

  constructor(draw: Draw, story: Story, ids: Ids, times: TimeStyle) {
    this.draw = draw;
    this.story = story;
    this.ids = ids;
    this.times = times;
    const id = this.id('Patient');
    this.resources.push(patient(id, draw));
    this.subject = reference('Patient', id);
  }

  /** An id that no other resource of the record has. */
  id(type: string): string {
    const found = this.ids(this.draw, type);
    if (this.used.has(found)) return this.id(type);
    this.used.add(found);
    return found;
  }

  /** Writes a resource and gives the reference to it. */
  add(type: string, elements: Elements): Elements {
    const { id = this.id(type), ...others } = elements;
    this.resources.push(without({ resourceType: type, id, ...others }) as FhirResource);
    return reference(type, String(id));
  }

  addPractitioner(): Elements {
    const id = this.id('Practitioner');
    this.resources.push(practitioner(id, this.draw));
    return reference('Practitioner', id);
  }

  time(moment: Moment): string {
    return timeText(moment, this.story.zone, this.times);
  }

  period({ start, end }: Story['visit']): Elements {
    return { start: this.time(start), end: this.time(end) };
  }

  chart(shape: Shape, settings: Partial<ChartSettings>): RecordedChart {
    const [first] = this.resources;
    return {
      shape,
      patient: `Patient/${first?.id}`,
      resources: this.resources,
      fhirVersion: this.draw.chance(0.3) ? '4.0.1' : null,
      settings: {
        timeZone: this.story.zone.name,
        notOffered: [],
        placeOfService: { default: null, byLocation: {} },
        ...settings,
      },
    };
  }
}
