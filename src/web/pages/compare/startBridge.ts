import { BarChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { type ECharts, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

use([BarChart, GridComponent, SVGRenderer]);

/** An empty chart with only what a bridge is drawn with. */
export function startBridge(element: HTMLElement): ECharts {
  return init(element, null, { renderer: "svg" });
}
