/** Failures that a user can cause. Anything else that is thrown is a bug. */
export type AppErrorCode =
  | "unauthenticated"
  | "forbidden"
  | "not-found"
  | "invalid-input"
  | "too-large"
  | "conflict"
  | "too-many-requests";

/**
 * A failure with a stable code. `message` is for the log and names what was
 * refused; the reader sees the text for `errors.<code>` in their own language.
 * `reason` picks a more exact text: `errors.<reason>`.
 */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly reason: string | undefined;

  constructor(
    readonly code: AppErrorCode,
    message: string,
    options?: ErrorOptions & { readonly reason?: string },
  ) {
    super(message, options);
    this.reason = options?.reason;
  }
}
