import { globSync, readFileSync } from "node:fs";

/** A fenced piece of code in a page. */
export interface Sample {
  readonly page: string;
  /** The line of its first line of code, from 1. */
  readonly line: number;
  readonly language: string;
  readonly code: string;
}

/** The pages with samples. The changelog and the decisions speak of what was there when they were written. */
const pages = globSync([
  "README.md",
  "CONTRIBUTING.md",
  "ARCHITECTURE.md",
  "docs/*.md",
  "site/pages/**/*.md",
  "hosts/*.md",
]);

const fence = /^( *)```(\w*)\n(.*?)^ *```$/gms;

/** Reads the samples of all pages. */
export function readSamples(): Sample[] {
  return pages.toSorted().flatMap((page) => findSamples(page, readFileSync(page, "utf8")));
}

/** Finds the samples of a page, without the indent that a list gives them. */
export function findSamples(page: string, text: string): Sample[] {
  return Array.from(text.matchAll(fence), ({ index, 1: indent = "", 2: language = "", 3: code = "" }) => ({
    page,
    line: text.slice(0, index).split("\n").length + 1,
    language,
    code: code.replaceAll(new RegExp(`^${indent}`, "gm"), ""),
  }));
}

/** What a test of the sample is named after. */
export const nameOf = ({ page, line }: Sample) => `${page}, line ${line}`;
