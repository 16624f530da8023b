import type { GuideBlock, GuidePage, GuideText } from "../../application/ports/guide";
import { Fault } from "../../domain/fault";
import { definePage, type Html } from "../define-page";

/** The operator's guide; every page's "?" leads to one of its headings. */
export const bantuan = definePage<GuidePage>({
  path: "/bantuan",
  menu: "bantuan",
  help: "setiap-bulan",
  least: "viewer",
  title: () => "Bantuan",
  async load(_request, { guide }) {
    const page = await guide();
    if (page === null) throw new Fault("not_found", "Panduan (docs/panduan-operator.md) tidak ada di sini.");
    return page;
  },
  view: (guide) => <Guide guide={guide} />,
});

function Guide({ guide }: { readonly guide: GuidePage }): Html {
  const headings = guide.blocks.filter((block) => block.kind === "heading" && block.level === 2);
  return (
    <>
      <h1>Bantuan</h1>
      <p class="lead">{guide.title}</p>
      <div class="guide">
        <nav class="card contents" aria-label="Isi panduan">
          <ul>
            {headings.map((block) =>
              block.kind === "heading" ? (
                <li>
                  <a href={`#${block.id}`}>
                    <Words text={block.text} />
                  </a>
                </li>
              ) : null,
            )}
          </ul>
        </nav>
        <article class="card prose">
          {guide.blocks.map((block) => (
            <Block block={block} />
          ))}
        </article>
      </div>
    </>
  );
}

function Block({ block }: { readonly block: GuideBlock }): Html {
  switch (block.kind) {
    case "heading": {
      const words = <Words text={block.text} />;
      return block.level === 2 ? <h2 id={block.id}>{words}</h2> : <h3 id={block.id}>{words}</h3>;
    }
    case "paragraph":
      return (
        <p>
          <Words text={block.text} />
        </p>
      );
    case "code":
      return (
        <pre tabindex={0}>
          <code>{block.text}</code>
        </pre>
      );
    case "list": {
      const items = block.items.map((item) => (
        <li>
          {item.map((inner) => (
            <Block block={inner} />
          ))}
        </li>
      ));
      return block.isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case "table":
      return <GuideTable head={block.head} rows={block.rows} />;
  }
}

type Row = readonly (readonly GuideText[])[];

function GuideTable({ head, rows }: { readonly head: Row; readonly rows: readonly Row[] }): Html {
  return (
    <table class="data">
      <thead>
        <tr>
          {head.map((cell) => (
            <th scope="col">
              <Words text={cell} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {row.map((cell, index) => (
              <td data-label={head[index]?.map(({ text }) => text).join("")}>
                <span>
                  <Words text={cell} />
                </span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Words({ text }: { readonly text: readonly GuideText[] }): Html {
  return (
    <>
      {text.map((part) => {
        const inner = part.isCode === true ? <code>{part.text}</code> : <>{part.text}</>;
        const weighed =
          part.isStrong === true ? (
            <strong>{inner}</strong>
          ) : part.isEmphasis === true ? (
            <em>{inner}</em>
          ) : (
            inner
          );
        return part.href === undefined ? weighed : <a href={part.href}>{weighed}</a>;
      })}
    </>
  );
}
