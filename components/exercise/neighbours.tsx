import { ArrowLeft, ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { exercisePath } from "@/lib/content/exercise-path";
import { Link } from "@/lib/i18n/routing";

/** The ways to the exercises before and after this one. */
export function Neighbours(props: {
  readonly number: number;
  readonly isPractice: boolean;
  readonly previous: string | null;
  readonly next: string | null;
}) {
  const { number, isPractice, previous, next } = props;
  const t = useTranslations("exercise.pages");
  const name = (of: number) => t(isPractice ? "neighbourPractice" : "neighbour", { number: of });
  return (
    <nav
      aria-label={t("neighbours")}
      className="mt-12 max-w-(--measure) flex flex-wrap justify-between gap-x-8 border-rule border-t pt-3 font-semibold"
    >
      {previous ? (
        <Link href={exercisePath(previous)} className="go">
          <ArrowLeft aria-hidden="true" size={16} />
          <span>{name(number - 1)}</span>
        </Link>
      ) : (
        <span />
      )}
      {next && (
        <Link href={exercisePath(next)} className="go">
          <span>{name(number + 1)}</span>
          <ArrowRight aria-hidden="true" size={16} />
        </Link>
      )}
    </nav>
  );
}
