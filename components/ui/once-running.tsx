"use client";

import { type ReactNode, useEffect, useState } from "react";

/**
 * Controls whose state lives in the page's script: out of reach until it runs (and `when` holds), since what
 * is filled in before that would be lost. Stands inside the `Suspense` of what it holds, which starts last.
 */
export function OnceRunning(props: {
  readonly when?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const { when = true, className, children } = props;
  const [isRunning, setIsRunning] = useState(false);
  useEffect(() => setIsRunning(true), []);
  return (
    <div className={className} inert={!isRunning || !when} data-running={isRunning && when}>
      {children}
    </div>
  );
}
