import { defineRead, defineStream } from "@/lib/actions/define-endpoint";
import { tryLimiters } from "@/lib/auth/rate-limit";
import { requestAddress } from "@/lib/auth/request-address";
import { watchKernel, watchKernelInput } from "@/lib/commands/watch-kernel";
import { env } from "@/lib/env";
import { kernelAccess } from "@/lib/loopback/kernel-access";
import { runSlots } from "@/lib/loopback/run-slots";

/** Whether the kernel can be watched here. */
export const GET = defineRead({ run: async () => ({ access: await kernelAccess(env.WATCH_KERNEL) }) });

/** Does it once, and tells what is seen. */
export const POST = defineStream({
  actor: "learner",
  input: watchKernelInput,
  run: async (actor, choice, signal) =>
    watchKernel(
      {
        access: await kernelAccess(env.WATCH_KERNEL),
        slots: runSlots(),
        limiter: tryLimiters().watchKernel,
        address: await requestAddress(),
        signal,
      },
      actor,
      choice,
    ),
});
