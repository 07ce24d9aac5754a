import { useLocale, useTranslations } from 'next-intl'
import type { CityInfo } from '#contracts/city-info.ts'
import { callCategories } from '#domain/call-category.ts'
import { priorities } from '#domain/priority.ts'
import { Figures, Line, Part, Tick } from './blanks.tsx'
import './paper-form.css'
import { PrintButton } from './print-button.tsx'

const typesPerFamily = 4
const complaints = 'keluhan'
const lines = (count: number, label = '') => Array.from({ length: count }, (_unused, index) => <Line key={index} label={index === 0 ? label : ''} />)

/** One A4 sheet with the fields of the desk in the desk's order, for the hour in which there is no desk. One call a sheet. */
export function PaperForm({ city: { city, agencies, families, types } }: { city: CityInfo }) {
  const t = useTranslations('paperForm')
  const common = useTranslations('common')
  const locale = useLocale()
  return (
    <main className="mx-auto my-6 w-[186mm] max-w-full bg-white scheme-light px-6 py-5 text-[9pt] text-black shadow-popup print:m-0 print:w-auto print:text-[8.5pt] print:p-0 print:shadow-none">
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3 print:hidden">
        <p className="min-w-0 grow basis-72 text-base">{t('howTo')}</p>
        <PrintButton label={t('print')} />
      </div>
      <header className="flex items-end justify-between gap-4 pb-1.5">
        <h1 className="text-[14pt] leading-6 font-bold">
          {common('product')} · {t('title')}
        </h1>
        <p className="text-right leading-4">{t('oneCall')}</p>
      </header>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-1.5 border-t-2 border-black py-2">
        <Figures label={t('day')} shape="__/__/____" />
        <Figures label={t('time')} shape="__:__" after={city.zoneLabel} />
        <Line label={t('operator')} />
      </div>
      <Part title={t('where')}>
        {lines(1, t('place'))}
        <div className="flex gap-4">
          <Line label={t('landmark')} />
          <Line label={t('address')} />
        </div>
        <div className="flex gap-4">
          <Line label={t('kelurahan')} />
          <Line label={t('kecamatan')} />
        </div>
      </Part>
      <Part title={t('what')}>
        <div className="columns-4 gap-4 max-sm:columns-2">
          {families
            .filter(({ code }) => code !== complaints)
            .map(({ code, name }) => (
              <div key={code} className="mb-1.5 flex break-inside-avoid flex-col gap-0.5">
                <strong className="leading-4">{name[locale]}</strong>
                {types
                  .filter(({ family }) => family === code)
                  .slice(0, typesPerFamily)
                  .map((type) => (
                    <Tick key={type.code}>{type.name[locale]}</Tick>
                  ))}
              </div>
            ))}
        </div>
        <Line label={t('otherType')} />
        <p className="mt-1.5 flex flex-wrap gap-x-6">
          <strong>{t('priority')}</strong>
          {priorities.map((priority) => (
            <Tick key={priority}>
              {priority} {common(`priority.${priority}`)}
            </Tick>
          ))}
        </p>
      </Part>
      <Part title={t('hurt')}>
        <div className="flex gap-4">
          <Line label={t('injured')} />
          <Line label={t('dead')} />
          <Line label={t('trapped')} />
        </div>
      </Part>
      <Part title={t('who')}>
        <div className="flex gap-4">
          <Line label={t('phone')} />
          <Line label={t('name')} />
        </div>
      </Part>
      <Part title={t('more')}>{lines(3)}</Part>
      <Part title={t('sentTo')}>
        <div className="grid grid-cols-4 gap-x-4 gap-y-1 max-sm:grid-cols-2">
          {agencies.map((agency) => (
            <span key={agency.code} className="flex items-center justify-between gap-1">
              <Tick>{agency.shortName}</Tick>
              <Figures label="" shape="__:__" />
            </span>
          ))}
        </div>
        <p className="mt-1 leading-4">{t('sentToHint')}</p>
      </Part>
      <Part title={t('lane')}>
        <p className="flex flex-wrap gap-x-5 gap-y-0.5">
          {callCategories
            .filter((category) => category !== 'darurat')
            .map((category) => (
              <Tick key={category}>{common(`callCategory.${category}`)}</Tick>
            ))}
        </p>
      </Part>
      <Part title={t('copied')} className="border-b">
        <div className="flex items-center gap-4">
          <Figures label={t('number')} shape="112-________-____" />
          <Figures label={t('at')} shape="__:__" />
          <Line label={t('by')} />
        </div>
      </Part>
    </main>
  )
}
