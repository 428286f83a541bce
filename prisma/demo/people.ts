import type { Locale } from "@/lib/i18n/locales";

/** Everybody of the demo has this password. */
export const DEMO_PASSWORD = "four waves demo";

export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
}

export interface DemoClassroom {
  readonly id: string;
  readonly name: string;
  readonly joinCode: string;
  readonly teacher: DemoPerson;
  readonly learners: readonly DemoPerson[];
  /** When its first lesson took place. */
  readonly begins: Date;
  /** What its teacher wrote to the assignments of `DEMO_ASSIGNMENTS` that have a note. */
  readonly notes: { readonly prepare: string; readonly outlook: string };
}

const LIN: DemoPerson = {
  id: "demo-teacher-lin",
  name: "林静",
  email: "lin.teacher@example.org",
  locale: "zh-CN",
};

const OKAFOR: DemoPerson = {
  id: "demo-teacher-okafor",
  name: "Ada Okafor",
  email: "okafor.teacher@example.org",
  locale: "en",
};

const CHINESE = [
  "陈沐阳",
  "邓可可",
  "方宁",
  "何思远",
  "蒋寻",
  "李文浩",
  "梅安琪",
  "彭睿",
  "邱岚",
  "唐越",
  "吴嘉禾",
  "周一",
  "鲍依然",
  "曹一鸣",
  "丁若溪",
  "冯子墨",
  "高远",
  "韩雪",
  "金泽",
  "康宁",
  "刘知秋",
  "马骁",
  "倪虹",
  "潘越",
  "秦朗",
  "沈书意",
  "田野",
  "王梓涵",
  "许诺",
  "杨帆",
];

const ENGLISH = [
  "Demo Learner",
  "Aylin Demir",
  "Kofi Asante",
  "Viktor Sokolov",
  "Sanna Korhonen",
  "Grace Otieno",
  "Oskar Lind",
  "Lucía Romero",
  "Inês Duarte",
  "Emre Kaya",
  "Dario Petrov",
  "Noor Haddad",
  "Amara Nwosu",
  "Ben Carter",
  "Chloé Martin",
  "Diego Herrera",
  "Elif Yildiz",
  "Finn Murphy",
  "Gita Rao",
  "Hugo Silva",
  "Ivana Kovač",
  "Jonas Weber",
  "Kavya Nair",
  "Liam Walsh",
  "Mila Novak",
  "Nils Berg",
  "Olivia Brown",
  "Priya Shah",
  "Quentin Roy",
  "Rosa Bianchi",
];

/** Two classrooms of thirty; the first learner of the second is the one to log in as. */
export const DEMO_CLASSROOMS: readonly DemoClassroom[] = [
  {
    id: "demo-classroom-lin",
    name: "计算机网络 2026 秋",
    joinCode: "WAVEHAND",
    teacher: LIN,
    learners: learners(CHINESE, "zh-CN"),
    begins: new Date("2026-09-14T06:00:00Z"),
    notes: { prepare: "下次课从这里开始讨论。", outlook: "寒假结束前完成，可以多做几道类似的。" },
  },
  {
    id: "demo-classroom-okafor",
    name: "Networks 2, group B",
    joinCode: "NETBWAVE",
    teacher: OKAFOR,
    learners: learners(ENGLISH, "en"),
    begins: new Date("2026-09-21T13:00:00Z"),
    notes: {
      prepare: "We begin with this next time.",
      outlook: "By the end of the winter break. Try more than one like it.",
    },
  },
];

function learners(names: readonly string[], locale: Locale): DemoPerson[] {
  return names.map((name, place) => {
    const number = String(place + 1).padStart(2, "0");
    const isDemo = name === "Demo Learner";
    return {
      id: isDemo ? "demo-learner" : `demo-learner-${locale === "en" ? "en" : "zh"}-${number}`,
      name,
      email: isDemo ? "demo.learner@example.org" : `learner.${locale === "en" ? "en" : "zh"}.${number}@example.org`,
      locale,
    };
  });
}
