import { Component, type ReactNode } from 'react';
import { crashWords, ui } from '../text/ui.ts';
import { CopyButton } from './CopyButton.tsx';
import { ScreenFrame } from './screens/ScreenFrame.tsx';

interface CrashGuardProps {
  /** For the details that can be copied. */
  version: string;
  children: ReactNode;
}

/** The last resort: when anything below throws while rendering, no verdict stays on the screen. */
export class CrashGuard extends Component<CrashGuardProps, { fault: string | null }> {
  override state: { fault: string | null } = { fault: null };

  /** Only the kind of error is kept: its message may hold text from the record. */
  static getDerivedStateFromError(error: unknown): { fault: string } {
    return { fault: error instanceof Error ? error.name : typeof error };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (fault === null) return this.props.children;
    return (
      <ScreenFrame words={crashWords} alert>
        <p>
          <CopyButton label={ui.copyDetails} text={`crash ${this.props.version}: ${fault}`} />
        </p>
      </ScreenFrame>
    );
  }
}
