import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { isLocale } from "@/lib/i18n/locales";

/** Every question type's samples, for whoever writes one; not on the public site. */
export default async function GalleryPage({ params }: PageProps<"/[locale]/gallery">) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);

  // biome-ignore lint/style/noProcessEnv: written out, it keeps the samples and their keys out of the built site
  if (process.env.NODE_ENV !== "production") {
    const { Gallery } = await import("@/question-types/gallery");
    return (
      <div className="wrap pt-6">
        <Gallery />
      </div>
    );
  }
  notFound();
}
