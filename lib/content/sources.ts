import type { Locale, Localized } from "@/lib/i18n/locales";

/** Where a claim comes from, ready to be shown. */
export interface Source {
  readonly id: string;
  readonly label: Localized;
  /** Absent for a thing that is in this repository only. */
  readonly url?: string;
}

const same = (text: string): Localized => ({ en: text, "zh-CN": text });

/** RFCs that lessons may cite. */
const RFCS: ReadonlySet<string> = new Set([
  "793",
  "1122",
  "1185",
  "1323",
  "1337",
  "1379",
  "1644",
  "2525",
  "5961",
  "6056",
  "6191",
  "6298",
  "7323",
  "9000",
  "9112",
  "9293",
]);

/** Pages and programs that are not RFCs, kernel files, manual pages or recordings. */
const PAGES: Readonly<Record<string, { label: Localized; url: string }>> = {
  "ip-sysctl": { label: same("Linux ip-sysctl.rst"), url: "https://docs.kernel.org/networking/ip-sysctl.html" },
  "conntrack-sysctl": {
    label: same("Linux nf_conntrack-sysctl.rst"),
    url: "https://docs.kernel.org/networking/nf_conntrack-sysctl.html",
  },
  bernat: {
    label: same("V. Bernat, Coping with the TCP TIME-WAIT state on busy Linux servers"),
    url: "https://vincent.bernat.ch/en/blog/2014-tcp-time-wait-state-linux",
  },
  "linux-no-tw-recycle": {
    label: same("Linux 4.12, commit 4396e46187ca: tcp: remove tcp_tw_recycle"),
    url: "https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/commit/?id=4396e46187ca",
  },
  "haproxy-config": {
    label: same("HAProxy configuration manual"),
    url: "https://docs.haproxy.org/3.2/configuration.html",
  },
  "node-20256": {
    label: same("nodejs/node issue 20256"),
    url: "https://github.com/nodejs/node/issues/20256",
  },
  "nginx-http-core": {
    label: same("nginx, ngx_http_core_module"),
    url: "https://nginx.org/en/docs/http/ngx_http_core_module.html",
  },
  "nginx-upstream": {
    label: same("nginx, ngx_http_upstream_module"),
    url: "https://nginx.org/en/docs/http/ngx_http_upstream_module.html",
  },
  "freebsd-tcp": { label: same("FreeBSD tcp(4)"), url: "https://man.freebsd.org/cgi/man.cgi?query=tcp&sektion=4" },
  "xnu-tcp-timer": {
    label: same("Apple XNU, bsd/netinet/tcp_timer.h"),
    url: "https://github.com/apple-oss-distributions/xnu/blob/main/bsd/netinet/tcp_timer.h",
  },
  "windows-tcptimedwaitdelay": {
    label: same("Windows 2000 Server, TcpTimedWaitDelay"),
    url: "https://learn.microsoft.com/en-us/previous-versions/windows/it-pro/windows-2000-server/cc938217(v=technet.10)",
  },
};

/**
 * The source that an id names. Ids are written `rfc9293#3.6` (section optional),
 * `recording:s10a` (a kernel recording in `content/recordings/`), `kernel:net/ipv4/tcp_input.c`
 * (Linux 6.18), `man:tcp(7)`, or the name of a page listed above.
 * Null when the id names nothing known.
 */
export function parseSource(id: string): Source | null {
  const rfc = /^rfc(\d+)(?:#([A-Z]?[\d.]*))?$/.exec(id);
  if (rfc) {
    const [, number = "", section] = rfc;
    if (!RFCS.has(number)) return null;
    const anchor = section ? (/^\d/.test(section) ? `#section-${section}` : `#appendix-${section}`) : "";
    return {
      id,
      label: same(section ? `RFC ${number} §${section}` : `RFC ${number}`),
      url: `https://www.rfc-editor.org/rfc/rfc${number}${anchor}`,
    };
  }

  const recording = /^recording:(s\d+[a-z]?)$/.exec(id);
  if (recording) {
    const name = recording[1] ?? "";
    return { id, label: { en: `Linux 6.18 recording ${name}`, "zh-CN": `Linux 6.18 内核记录 ${name}` } };
  }

  const kernel = /^kernel:([\w./-]+)$/.exec(id);
  if (kernel) {
    const file = kernel[1] ?? "";
    return {
      id,
      label: same(`Linux v6.18, ${file}`),
      url: `https://git.kernel.org/pub/scm/linux/kernel/git/stable/linux.git/tree/${file}?h=v6.18`,
    };
  }

  const man = /^man:([\w-]+)\((\d)\)$/.exec(id);
  if (man) {
    const [, name = "", section = ""] = man;
    return {
      id,
      label: same(`${name}(${section})`),
      url: `https://man7.org/linux/man-pages/man${section}/${name}.${section}.html`,
    };
  }

  const page = PAGES[id];
  return page ? { id, ...page } : null;
}

/** Where a source can be read: at its own address, else in our list of sources. */
export function sourceHref({ id, url }: { readonly id: string; readonly url?: string | null }, locale: Locale): string {
  return url ?? `/${locale}/sources#${id.replace(":", "-")}`;
}
