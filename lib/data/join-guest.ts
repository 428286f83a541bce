import "server-only";
import type { Prisma } from "@/generated/prisma/client";

/**
 * Moves what a guest did to a member's account, then removes the guest's row:
 * practice answers with the variants made for them; lesson progress, the newer of two; attempts, numbered after the
 * member's own; review cards that the member has none of; places in classrooms.
 * Both rows are locked first: a write of either one waits, and nothing falls between.
 */
export async function joinGuest(tx: Prisma.TransactionClient, guestId: string, memberId: string): Promise<void> {
  const locked = await tx.$queryRaw<{ id: string; guest: boolean }[]>`
    SELECT "id", "guest" FROM "User" WHERE "id" IN (${guestId}, ${memberId}) ORDER BY "id" FOR UPDATE`;
  // Joined already, by a second click or another tab.
  if (!locked.some(({ id, guest }) => id === guestId && guest)) return;
  if (!locked.some(({ id, guest }) => id === memberId && !guest)) return;

  await tx.practiceResponse.updateMany({ where: { userId: guestId }, data: { userId: memberId } });
  await joinVariants(tx, guestId, memberId);
  await joinProgress(tx, guestId, memberId);
  await joinAttempts(tx, guestId, memberId);
  await joinCards(tx, guestId, memberId);
  await joinClassrooms(tx, guestId, memberId);
  await tx.user.delete({ where: { id: guestId } });
}

async function joinVariants(tx: Prisma.TransactionClient, guestId: string, memberId: string): Promise<void> {
  const own = await tx.practiceVariant.findMany({ where: { userId: memberId }, select: { versionHash: true } });
  await tx.practiceVariant.updateMany({
    where: { userId: guestId, versionHash: { notIn: own.map(({ versionHash }) => versionHash) } },
    data: { userId: memberId },
  });
}

async function joinProgress(tx: Prisma.TransactionClient, guestId: string, memberId: string): Promise<void> {
  const own = new Map(
    (await tx.lessonProgress.findMany({ where: { userId: memberId } })).map((row) => [row.lessonId, row]),
  );
  for (const guests of await tx.lessonProgress.findMany({ where: { userId: guestId } })) {
    const members = own.get(guests.lessonId);
    if (!members) {
      await tx.lessonProgress.update({
        where: { userId_lessonId: { userId: guestId, lessonId: guests.lessonId } },
        data: { userId: memberId },
      });
      continue;
    }
    const newer = guests.lastSeenAt > members.lastSeenAt ? guests : members;
    await tx.lessonProgress.update({
      where: { userId_lessonId: { userId: memberId, lessonId: guests.lessonId } },
      data: {
        startedAt: earlier(guests.startedAt, members.startedAt),
        lastSeenAt: newer.lastSeenAt,
        anchor: newer.anchor,
        completedAt: earlier(guests.completedAt, members.completedAt),
      },
    });
  }
}

/**
 * Submitted attempts keep their order, the member's before the guest's. An open one comes
 * last, as the quiz expects; of two open ones the one begun later.
 */
async function joinAttempts(tx: Prisma.TransactionClient, guestId: string, memberId: string): Promise<void> {
  const guests = await attemptsOf(tx, guestId);
  const members = await attemptsOf(tx, memberId);

  for (const quizId of new Set(guests.map((attempt) => attempt.quizId))) {
    const own = members.filter((attempt) => attempt.quizId === quizId);
    const joining = guests.filter((attempt) => attempt.quizId === quizId);
    const open = [...own, ...joining].filter(isOpen).sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime());
    const taken = new Set(own.filter((attempt) => !isOpen(attempt)).map(({ number }) => number));

    // Out of the way first: a number stands for one attempt at any moment.
    const beyond = own.length + joining.length + Math.max(0, ...own.map(({ number }) => number));
    for (const [index, { id }] of own.filter(isOpen).entries()) {
      await tx.attempt.update({ where: { id }, data: { number: beyond + index + 1 } });
    }
    let number = 0;
    for (const { id } of [...joining.filter((attempt) => !isOpen(attempt)), ...open]) {
      do number++;
      while (taken.has(number));
      await tx.attempt.update({ where: { id }, data: { userId: memberId, number } });
    }
  }
}

function attemptsOf(tx: Prisma.TransactionClient, userId: string) {
  return tx.attempt.findMany({
    where: { userId },
    orderBy: [{ quizId: "asc" }, { number: "asc" }],
    select: { id: true, quizId: true, number: true, startedAt: true, submittedAt: true },
  });
}

function isOpen(attempt: { readonly submittedAt: Date | null }): boolean {
  return attempt.submittedAt === null;
}

/** Their logs follow by the foreign key. */
async function joinCards(tx: Prisma.TransactionClient, guestId: string, memberId: string): Promise<void> {
  const own = await tx.reviewCard.findMany({ where: { userId: memberId }, select: { questionId: true } });
  await tx.reviewCard.updateMany({
    where: { userId: guestId, questionId: { notIn: own.map(({ questionId }) => questionId) } },
    data: { userId: memberId },
  });
}

async function joinClassrooms(tx: Prisma.TransactionClient, guestId: string, memberId: string): Promise<void> {
  const own = await tx.enrollment.findMany({ where: { userId: memberId }, select: { classroomId: true } });
  await tx.enrollment.updateMany({
    where: { userId: guestId, classroomId: { notIn: own.map(({ classroomId }) => classroomId) } },
    data: { userId: memberId },
  });
}

function earlier<T extends Date | null>(a: T, b: T): T {
  if (a === null) return b;
  if (b === null) return a;
  return a < b ? a : b;
}
