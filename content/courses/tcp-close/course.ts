import { defineCourse } from "@/lib/content/define";

export default defineCourse({
  title: { en: "Closing a TCP connection", "zh-CN": "关闭一个TCP连接" },
  summary: {
    en: "Why a close takes four steps, why one end then waits, and why it waits two lifetimes of a segment.",
    "zh-CN": "关闭为什么要走四步，为什么有一端还要再等，又为什么要等两倍的报文段最大生存时间。",
  },
});
