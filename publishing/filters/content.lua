-- Pick what belongs to the format at hand, and give each construct its shape there.
-- Constructs and names are Quarto's, so that the same sources serve both renderers.

local page = FORMAT:match("html") ~= nil
local tabsets = 0

-- Conditional content: `when-format`, `unless-format` on `.content-visible`, `.content-hidden`.
local function matches(format)
  if format == "html" then return page end
  return format == FORMAT
end

local function kept(element)
  local visible = element.classes:includes("content-visible")
  if not visible and not element.classes:includes("content-hidden") then return nil end
  local when, unless = element.attributes["when-format"], element.attributes["unless-format"]
  local holds = (when == nil or matches(when)) and (unless == nil or not matches(unless))
  return holds == visible
end

local function conditional(element)
  local keep = kept(element)
  if keep == false then return {} end
  if keep then return element.content end
end

-- HTML tables become real tables on paper; other raw HTML stays on the page.
local function paper_table(raw)
  if page or not raw.format:match("html") or not raw.text:match("<table") then return nil end
  local tables = pandoc.Blocks {}
  pandoc.read(raw.text, "html-native_divs-native_spans"):walk {
    Table = function(found)
      found.attr = pandoc.Attr()
      tables:insert(found)
    end,
  }
  return tables
end

local function title_of(div, default)
  local first = div.content[1]
  if first and first.t == "Header" then
    div.content:remove(1)
    return first.content
  end
  local given = div.attributes.title
  return given and pandoc.utils.blocks_to_inlines(pandoc.read(given).blocks) or default
end

local function callout_page(kind, title, div)
  local icon = pandoc.Div(pandoc.RawBlock("html", '<i class="callout-icon"></i>'),
    pandoc.Attr("", { "callout-icon-container" }))
  local head = pandoc.Div({ icon, pandoc.Div(pandoc.Plain(title),
    pandoc.Attr("", { "callout-title-container", "flex-fill" })) },
    pandoc.Attr("", { "callout-header", "d-flex", "align-content-center" }))
  local body = pandoc.Div(div.content, pandoc.Attr("", { "callout-body-container", "callout-body" }))
  return pandoc.Div({ head, body }, pandoc.Attr(div.identifier,
    { "callout", "callout-style-default", "callout-" .. kind, "callout-titled" }))
end

local function callout_paper(kind, title, div)
  local blocks = pandoc.Blocks { pandoc.RawBlock("typst", '#callout("' .. kind .. '", ['),
    pandoc.Plain(title), pandoc.RawBlock("typst", "])[") }
  blocks:extend(div.content)
  blocks:insert(pandoc.RawBlock("typst", "]"))
  return blocks
end

local function callout(div)
  for _, class in ipairs(div.classes) do
    local kind = class:match("^callout%-(%a+)$")
    if kind then
      local name = kind:sub(1, 1):upper() .. kind:sub(2)
      local title = title_of(div, pandoc.Inlines { pandoc.Str(name) })
      return (page and callout_page or callout_paper)(kind, title, div)
    end
  end
end

-- Tabsets: each header of the div starts a tab.
local function tabs_of(div)
  local tabs = pandoc.List {}
  for _, block in ipairs(div.content) do
    if block.t == "Header" then
      tabs:insert { title = block.content, content = pandoc.Blocks {} }
    elseif #tabs > 0 then
      tabs[#tabs].content:insert(block)
    end
  end
  return tabs
end

local function tab_button(id, tab, active)
  local open = '<li class="nav-item" role="presentation"><a class="nav-link' .. (active and " active" or "")
    .. '" id="' .. id .. '-tab" data-bs-toggle="tab" data-bs-target="#' .. id .. '" role="tab" aria-controls="'
    .. id .. '" aria-selected="' .. tostring(active) .. '" href="#' .. id .. '">'
  local inlines = pandoc.Inlines { pandoc.RawInline("html", open) }
  inlines:extend(tab.title)
  inlines:insert(pandoc.RawInline("html", "</a></li>"))
  return pandoc.Plain(inlines)
end

local function tabset(div)
  if not div.classes:includes("panel-tabset") then return nil end
  local tabs, blocks = tabs_of(div), pandoc.Blocks {}
  if not page then
    for _, tab in ipairs(tabs) do
      blocks:insert(pandoc.Para(pandoc.Strong(tab.title)))
      blocks:extend(tab.content)
    end
    return blocks
  end
  tabsets = tabsets + 1
  local panes = pandoc.Blocks {}
  blocks:insert(pandoc.RawBlock("html", '<ul class="nav nav-tabs" role="tablist">'))
  for n, tab in ipairs(tabs) do
    local id = "tabset-" .. tabsets .. "-" .. n
    blocks:insert(tab_button(id, tab, n == 1))
    panes:insert(pandoc.Div(tab.content, pandoc.Attr(id,
      n == 1 and { "tab-pane", "active" } or { "tab-pane" },
      { role = "tabpanel", ["aria-labelledby"] = id .. "-tab" })))
  end
  blocks:insert(pandoc.RawBlock("html", "</ul>"))
  blocks:insert(pandoc.Div(panes, pandoc.Attr("", { "tab-content" })))
  return pandoc.Div(blocks, pandoc.Attr(div.identifier, { "panel-tabset" }))
end

-- Folded code: a <details> on the page, plain code on paper.
local function folded(code)
  local fold, summary = code.attributes["code-fold"], code.attributes["code-summary"] or "Code"
  code.attributes["code-fold"], code.attributes["code-summary"] = nil, nil
  if not page or not fold or fold == "false" then return code end
  local open = fold == "show" and " open" or ""
  local text = summary:gsub("&", "&amp;"):gsub("<", "&lt;")
  return { pandoc.RawBlock("html", "<details class=\"code-fold\"" .. open .. "><summary>" .. text .. "</summary>"),
    code, pandoc.RawBlock("html", "</details>") }
end

-- Side by side: `layout-ncol`. Margin notes: a class on the page, a note on paper.
local function layout(div)
  local columns = tonumber(div.attributes["layout-ncol"])
  if columns then
    div.attributes["layout-ncol"] = nil
    if page then
      div.classes:insert("layout-grid")
      div.attributes.style = "grid-template-columns: repeat(" .. math.floor(columns) .. ", minmax(0, 1fr))"
      return div
    end
    div.classes:insert("layout-" .. math.floor(columns))
    return div
  end
  if not page and (div.classes:includes("column-margin") or div.classes:includes("aside")) then
    return { pandoc.RawBlock("typst", "#aside["), div, pandoc.RawBlock("typst", "]") }
  end
end

return {
  { Div = conditional, Span = conditional },
  { RawBlock = paper_table },
  { Div = function(div) return callout(div) or tabset(div) or layout(div) end, CodeBlock = folded },
}
