import { deletion } from './mr01-deletion.ts';
import { replacement } from './mr02-replacement.ts';
import { addition } from './mr03-unrelated.ts';
import { order } from './mr04-order.ts';
import { paging } from './mr05-paging.ts';
import { ids } from './mr06-ids.ts';
import { release } from './mr07-release.ts';
import { time } from './mr08-time.ts';
import { faults } from './mr09-faults.ts';
import { negative } from './mr10-negative.ts';
import { subject } from './mr11-subject.ts';
import { contained } from './mr12-contained.ts';
import { text } from './mr13-text.ts';
import { modifier } from './mr14-modifiers.ts';
import { determinism } from './mr15-determinism.ts';
import { panel } from './mr16-panel.ts';
import { proof } from './mr17-proof.ts';
import { absence } from './mr18-absent.ts';
import { quantities } from './mr19-quantities.ts';
import { waivers } from './mr20-waivers.ts';
import type { Relation } from './relation.ts';

/** MR1 to MR20, in order. */
export const relations: readonly Relation[] = [
  deletion,
  replacement,
  addition,
  order,
  paging,
  ids,
  release,
  time,
  faults,
  negative,
  subject,
  contained,
  text,
  modifier,
  determinism,
  panel,
  proof,
  absence,
  quantities,
  waivers,
];
