"use client";
export default function PredictStateView() {
  return null;
}
