import "@mantine/core/styles/baseline.css";
import "@mantine/core/styles/global.css";
import "@mantine/core/styles/UnstyledButton.css";
import "@mantine/core/styles/Tabs.css";
import "./fonts.css";
import "./tokens.css";
import "./mantine.css";
import "./global.css";
import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { config } from "zod";
import { answerFolds } from "./answering/answerFolds.ts";
import { queryClient } from "./api/queryClient.ts";
import { LanguageProvider, storedLanguage } from "./language/LanguageProvider.tsx";
import { loadTexts } from "./language/text.ts";
import { router } from "./router.tsx";
import { theme } from "./theme.ts";

// Zod otherwise probes for eval, which a strict content security policy reports as a violation.
config({ jitless: true });

answerFolds();

const scheme = localStorageColorSchemeManager({ key: "minhbach-scheme" });
const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");

const language = storedLanguage();
// A page in Vietnamese is better than none.
await loadTexts(language).catch(() => {});

createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      withCssVariables={false}
      colorSchemeManager={scheme}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={queryClient}>
        <LanguageProvider first={language}>
          <RouterProvider router={router} />
        </LanguageProvider>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
