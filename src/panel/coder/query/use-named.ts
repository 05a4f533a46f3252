import { useEffect } from 'react';
import type { NamedPeople, NamedPerson } from '../../../domain/named-people.ts';
import type { Report, VisitReport } from '../../../engine/report.ts';
import { peopleUi } from '../../../text/coder/people-ui.ts';
import type { Subject } from '../../../text/query/compose.ts';
import { questionOf } from '../../../text/query/questions.ts';
import { usePanel } from '../../context.ts';
import { useDesk } from '../desk.ts';

interface Named {
  subjects: readonly Subject[];
  /** Who is asked and cannot be named, with why. */
  unnamed: readonly string[];
  /** People are being read. */
  reading: boolean;
}

/** The subjects of a query with the names of those whom the first reading left aside: they are read for it. */
export function useNamed(subjects: readonly Subject[]): Named {
  const { report } = usePanel();
  const people = useDesk()?.people;
  const visit = visitOf(subjects, report);
  const read = people?.read;
  useEffect(() => {
    if (visit) read?.(visit);
  }, [visit, read]);
  const named = people?.named ?? null;
  if (named === null || named.visit !== (visit?.encounter?.reference ?? null))
    return { subjects, unnamed: [], reading: people?.reading ?? false };
  const all = subjects.map(subject => ({ subject, ...whoIn(subject, named) }));
  return {
    subjects: all.map(({ subject, orderer, attending }) => ({
      ...subject,
      people: { ...subject.people, orderer: orderer.name, attending: attending.name },
    })),
    unnamed: [...new Set(all.flatMap(unnamedOf))],
    reading: people?.reading ?? false,
  };
}

/** A query is about one visit, or about injections of none. */
function visitOf(subjects: readonly Subject[], { visits }: Report): VisitReport | null {
  const holds = ({ administrations, findings }: VisitReport) =>
    subjects.some(({ injection, findings: asked }) =>
      injection
        ? administrations.some(({ reference }) => reference === injection.reference)
        : findings.some(own => asked.some(one => one === own)),
    );
  return visits.find(holds) ?? null;
}

function whoIn({ injection }: Subject, { orderers, attending }: NamedPeople) {
  const own = injection ? [orderers.get(injection.reference) ?? nobody] : [...orderers.values()];
  const [first] = own;
  const same = first && own.every(({ name }) => name === first.name);
  return { attending, orderer: same ? first : nobody };
}

const nobody: NamedPerson = { name: null, why: null };

function unnamedOf({ subject, ...people }: { subject: Subject; orderer: NamedPerson; attending: NamedPerson }) {
  return subject.findings.flatMap(finding => {
    const role = questionOf(finding)?.to;
    if (role !== 'orderer' && role !== 'attending') return [];
    const { name, why } = people[role];
    return name === null && why !== null ? [peopleUi.notNamed[role](why)] : [];
  });
}
