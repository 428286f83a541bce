/** Whether this server's kernel can be watched: it can; it may not (a setting); it is no Linux, or hides its sockets. */
export type KernelAccess = "open" | "off" | "no table";
