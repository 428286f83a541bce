import { notFound } from "next/navigation";
import { AppError } from "@/lib/errors";

/** What the work gives; a thing that is not there, or not this actor's, is the page that says so. */
export async function orNotFound<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") notFound();
    throw error;
  }
}
