"use client";

import "./globals.css";

/** When the layout itself broke: no words file, no navigation, both languages. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="en">
      <body className="wrap pt-14">
        <title>Four Waves 四次挥手</title>
        <h1 className="text-h1">This page was aborted</h1>
        <p className="mt-3 text-ink-2">Something broke on our side. What you have saved is still there.</p>
        <div lang="zh-CN" className="mt-8">
          <p className="font-semibold text-h3">这个页面被中止了</p>
          <p className="mt-2 text-ink-2">我们这边出了故障。你已经保存的内容还在。</p>
        </div>
        <p className="mt-8 flex flex-wrap gap-4">
          <button type="button" className="button" data-variant="primary" onClick={reset}>
            Try again <span lang="zh-CN">再试一次</span>
          </button>
          <a href="/" className="button">
            Front page <span lang="zh-CN">首页</span>
          </a>
        </p>
      </body>
    </html>
  );
}
