import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { env } from "@/lib/env";
import { isLocale } from "@/lib/i18n/locales";
import { Gallery } from "@/question-types/gallery";

/** Every question type's samples, for whoever writes one; not on the public site. */
export default async function GalleryPage({ params }: PageProps<"/[locale]/gallery">) {
  const { locale } = await params;
  if (!isLocale(locale) || env.NODE_ENV === "production") notFound();
  setRequestLocale(locale);

  return (
    <div className="wrap pt-6">
      <Gallery />
    </div>
  );
}
