"use client";

import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import type { FormState } from "@/lib/actions/form-state";
import { Settled } from "./settled";

interface GoOn {
  readonly to: string;
}

/** A form about a classroom: what is known already travels with it, and when it is done it goes on by itself. */
export function ClassroomForm(props: {
  readonly action: (previous: FormState<GoOn>, form: FormData) => Promise<FormState<GoOn>>;
  readonly known?: Readonly<Record<string, string>>;
  readonly submit: string;
  readonly said: string;
  readonly variant?: "primary" | "danger" | "plain";
  readonly children?: ReactNode;
}) {
  return (
    <ActionForm
      action={props.action}
      submit={props.submit}
      variant={props.variant ?? "plain"}
      done={({ to }) => <Settled to={to} said={props.said} />}
    >
      {Object.entries(props.known ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {props.children}
    </ActionForm>
  );
}
