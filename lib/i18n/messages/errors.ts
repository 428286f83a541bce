import { words } from "../words";

/** What a reader sees for each `AppError` code and reason. */
export const errors = words({
  en: {
    unauthenticated: "Sign in to do this.",
    forbidden: "You may not do this.",
    "not-found": "There is nothing here that you can see.",
    "invalid-input": "Something in what was sent is not right. Check it and send it again.",
    conflict: "This has changed in the meantime. Load the page again.",
    "too-many-requests": "Too many tries. Wait a few minutes and try again.",
    "wrong-credentials": "This e-mail address and this password do not belong together. Check both and try again.",
    "signed-in": "You are signed in already. Sign out first.",
    "classroom-archived": "This classroom is archived. Restore it to change it.",
    "join-code": "No classroom has this code. Ask whoever gave it to you for the present one.",
    "kernel-closed": "The kernel of this server cannot be watched.",
    "kernel-own-run": "You are watching already. Wait until that run is over, or stop it.",
    "kernel-all-taken": "Others are watching, and not everybody can at the same time. Try again in a minute.",
    offline: "Not saved: no connection. Your answer is kept on this device and is sent when the connection is back.",
    unexpected: "Something went wrong on our side. Nothing of yours is lost; try again.",
  },
  "zh-CN": {
    unauthenticated: "请先登录。",
    forbidden: "你没有权限做这件事。",
    "not-found": "这里没有你能看到的内容。",
    "invalid-input": "提交的内容有不对的地方，请检查后重新提交。",
    conflict: "内容已经有了变化，请重新载入页面。",
    "too-many-requests": "尝试次数太多，请过几分钟再试。",
    "wrong-credentials": "邮箱地址和密码对不上。请检查两项后再试。",
    "signed-in": "你已经登录了。请先退出登录。",
    "classroom-archived": "这个班级已经归档，恢复后才能修改。",
    "join-code": "没有班级使用这个邀请码，请向给你邀请码的人要最新的。",
    "kernel-closed": "这台服务器的内核不能观察。",
    "kernel-own-run": "你已经在观察了。请等那一次结束，或者先停止它。",
    "kernel-all-taken": "现在观察的人太多，请过一分钟再试。",
    offline: "没有保存：网络断了。回答已留在本机，恢复连接后会自动提交。",
    unexpected: "我们这边出了问题。你的内容没有丢失，请再试一次。",
  },
});
