import { BarChart } from 'echarts/charts'
import { AriaComponent, GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { isDark, useTheme } from '../kit/theme'

use([BarChart, GridComponent, AriaComponent, SVGRenderer])

const ROW = 28
const EDGES = 16

/** How often each of some things occurs, as bars with their figures; the same as a table for those who do not see it. */
export default function Bars({ figures, name }: { figures: [string, number][]; name: string }) {
  const place = useRef<HTMLDivElement>(null)
  const dark = isDark(useTheme())
  useEffect(() => {
    if (place.current === null || figures.length === 0) {
      return undefined
    }
    const chart = init(place.current, undefined, { renderer: 'svg', height: figures.length * ROW + EDGES })
    const ink = dark ? '#e4e9e6' : '#1d2421'
    chart.setOption({
      animation: false,
      aria: { enabled: false },
      grid: { left: 4, right: 36, top: 0, bottom: 0, containLabel: true },
      xAxis: { type: 'value', show: false },
      yAxis: {
        type: 'category',
        inverse: true,
        data: figures.map(([what]) => what),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { color: ink },
      },
      series: [
        {
          type: 'bar',
          data: figures.map(([, often]) => often),
          barMaxWidth: 14,
          itemStyle: { color: dark ? '#3fa673' : '#1b6e45', borderRadius: 3 },
          label: { show: true, position: 'right', color: ink },
        },
      ],
    })
    const resize = () => chart.resize()
    window.addEventListener('resize', resize)
    return () => {
      window.removeEventListener('resize', resize)
      chart.dispose()
    }
  }, [figures, dark])
  return (
    <>
      <div ref={place} aria-hidden="true" />
      <table className="unseen">
        <caption>{name}</caption>
        <tbody>
          {figures.map(([what, often]) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>{often}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
