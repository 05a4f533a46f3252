import type { AuditSettings } from '../audit.ts';
import { faultLine, stoppedLine } from '../complaints.ts';
import { type ExitCode, exitCodeOf, worst } from '../exit-code.ts';
import { type Judge, judgeOf } from '../judge/judge.ts';
import { betweenReports, piecesOf } from '../output.ts';
import type { Grouped, OpenedGroups, Part } from '../partition/grouping.ts';
import { Witness } from '../partition/witness.ts';
import { addFault, addReport, newSummary } from '../summary/summary.ts';
import { Untold } from '../waivers.ts';
import { WholeFile, writeWhole } from '../write-whole.ts';
import { type Job, type PartResult, reportsPath, resultPath } from './job.ts';

/** Judges the parts of one grouped export. */
export class PartJudge {
  private readonly job: Job;
  private readonly plan: Grouped;
  private readonly groups: OpenedGroups;
  private readonly judge: Judge;
  private readonly witness: Witness;

  constructor(job: Job, plan: Grouped, groups: OpenedGroups, settings: AuditSettings) {
    this.job = job;
    this.plan = plan;
    this.groups = groups;
    this.witness = new Witness(plan.head, plan.careful);
    this.judge = judgeOf(plan.head, settings, {
      elsewhere: groups.elsewhere,
      witness: (patient, line, read) => this.witness.see(patient, line, read),
    });
  }

  /**
   * Judges one part, and leaves its reports and what became of it in the folder. Null: what the first pass took for
   * granted of a line proved wrong, and nothing is left.
   */
  async part(part: Part): Promise<PartResult | null> {
    const { job, plan } = this;
    const { input } = plan.head;
    const file = new WholeFile(reportsPath(job.folder, part.name));
    try {
      const codes: ExitCode[] = [];
      const untold = new Untold(job.waivers);
      const summary = job.summarise ? newSummary() : null;
      const result = { part: part.name, reports: 0, faults: [] as string[], stopped: [] as string[], patients: 0 };
      for await (const { patient, lines } of this.groups.groupsOf(part)) {
        let judged = this.judge.judge(patient, lines);
        while (await this.groups.bring?.()) judged = this.judge.judge(patient, lines);
        const { report, faults, present } = judged;
        if (this.witness.mistaken) {
          file.abandon();
          return null;
        }
        if (present) result.patients += 1;
        for (const fault of faults) {
          result.faults.push(faultLine(input, fault));
          if (summary) addFault(summary, fault);
        }
        if (!report) continue;
        if (result.reports > 0) file.text(betweenReports(job.format));
        for (const piece of piecesOf(job.format, report)) file.text(piece);
        result.reports += 1;
        codes.push(exitCodeOf(report));
        untold.tell(report);
        if (summary) addReport(summary, report);
        const stopped = stoppedLine(input, report);
        if (stopped !== null) result.stopped.push(stopped);
      }
      const bytes = file.finish();
      const done: PartResult = { ...result, bytes, code: worst(codes), waived: untold.told(), summary };
      writeWhole(resultPath(job.folder, part.name), JSON.stringify(done));
      return done;
    } catch (error) {
      file.abandon();
      throw error;
    }
  }
}
