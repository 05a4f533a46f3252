/** What can be done to the page. */
export interface Actions {
  show(reference: string, field: string): boolean;
  close(): void;
}
export interface Message {
  messagingHandle: string;
  messageId: string;
  messageType: string;
  payload?: { activityType?: string; activityParameters?: Record<string, string> };
}
export function bareReference(reference: unknown): string;
export function destination(
  ehr: string,
  activityType: string,
  parameters?: Record<string, string>,
): { reference: string; field: string } | null;
export function answer(ehr: string, message: Message, actions: Actions): unknown;
export function isOurs(
  event: { origin: string; source: unknown; data: unknown },
  app: string,
  handles: ReadonlySet<string>,
): boolean;
export function fitness(paths: readonly string[], wanted: string): number;
