-- Pick what belongs to the format at hand, and give each construct its shape there.
-- Constructs and names are Quarto's, so that the same sources serve both renderers.

local page = FORMAT:match("html") ~= nil
local tabsets, callouts = 0, 0

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

-- Attributes go in lists of pairs: the order of a Lua table's keys changes from run to run.
local function callout_toggle(div)
  local collapse = div.attributes.collapse
  if not collapse then return {}, function(body) return body end end
  callouts = callouts + 1
  local id, closed = "callout-" .. callouts .. "-contents", collapse ~= "false"
  local attributes = { { "data-bs-toggle", "collapse" }, { "data-bs-target", "#" .. id },
    { "aria-expanded", tostring(not closed) }, { "aria-controls", id } }
  return attributes, function(body)
    return pandoc.Div(body, pandoc.Attr(id, closed and { "callout-collapse", "collapse" }
      or { "callout-collapse", "collapse", "show" }))
  end, closed
end

local function callout_page(kind, title, div)
  local toggle, folded, closed = callout_toggle(div)
  local icon = pandoc.Div(pandoc.RawBlock("html", '<i class="callout-icon"></i>'),
    pandoc.Attr("", { "callout-icon-container" }))
  local inside = pandoc.Blocks { icon, pandoc.Div(pandoc.Plain(title),
    pandoc.Attr("", { "callout-title-container", "flex-fill" })) }
  if #toggle > 0 then
    inside:insert(pandoc.Div(pandoc.RawBlock("html", '<i class="callout-toggle"></i>'),
      pandoc.Attr("", { "callout-btn-toggle", "d-inline-block" })))
  end
  local head = pandoc.Div(inside, pandoc.Attr("",
    { "callout-header", "d-flex", "align-content-center", closed and "collapsed" or nil }, toggle))
  local body = pandoc.Div(div.content, pandoc.Attr("", { "callout-body-container", "callout-body" }))
  return pandoc.Div({ head, folded(body) }, pandoc.Attr(div.identifier,
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
      blocks:insert(pandoc.RawBlock("typst", "#tab-title["))
      blocks:insert(pandoc.Plain(tab.title))
      blocks:insert(pandoc.RawBlock("typst", "]"))
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
      { { "role", "tabpanel" }, { "aria-labelledby", id .. "-tab" } })))
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

-- Side by side: `layout-ncol`. A float's caption stays below its pictures.
local function side_by_side(blocks, columns)
  if page then
    return pandoc.Blocks { pandoc.Div(blocks, pandoc.Attr("", { "layout-grid" },
      { { "style", "grid-template-columns: repeat(" .. columns .. ", minmax(0, 1fr))" } })) }
  end
  local cells = pandoc.Blocks { pandoc.RawBlock("typst", "#grid(columns: (1fr,) * " .. columns .. ", gutter: 1em,") }
  for _, block in ipairs(blocks) do
    cells:extend { pandoc.RawBlock("typst", "["), block, pandoc.RawBlock("typst", "],") }
  end
  cells:insert(pandoc.RawBlock("typst", ")"))
  return cells
end

local function layout(div)
  local columns = tonumber(div.attributes["layout-ncol"])
  if not columns then return nil end
  div.attributes["layout-ncol"] = nil
  local is_float = div.identifier:match("^fig%-") or div.identifier:match("^tbl%-")
  local caption = is_float and #div.content > 1 and div.content:remove(#div.content)
  div.content = side_by_side(div.content, math.floor(columns))
  if caption then div.content:insert(caption) end
  return div
end

-- Margin notes: a class on the page, a note on paper.
local function margin(div)
  if page or not (div.classes:includes("column-margin") or div.classes:includes("aside")) then return nil end
  return { pandoc.RawBlock("typst", "#aside["), div, pandoc.RawBlock("typst", "]") }
end

-- typst reads `...`, `-?` and `-1` as an ellipsis, a soft hyphen and a minus; names mean what they say.
local function as_written(str)
  local text, from, inlines = str.text, 1, pandoc.Inlines {}
  while not page do
    local at = math.min(text:find("%.%.%.", from) or math.huge, text:find("%-[%?%d]", from) or math.huge)
    if at == math.huge then break end
    inlines:extend { pandoc.Str(text:sub(from, at - 1)), pandoc.RawInline("typst", "\\" .. text:sub(at, at)) }
    from = at + 1
  end
  if from == 1 then return nil end
  inlines:insert(pandoc.Str(text:sub(from)))
  return inlines
end

return {
  { Div = conditional, Span = conditional },
  { RawBlock = paper_table },
  { Div = function(div) return callout(div) or tabset(div) or layout(div) or margin(div) end,
    CodeBlock = folded },
  -- The text alone: metadata hold paths.
  { Pandoc = function(doc) return pandoc.Pandoc(doc.blocks:walk { Str = as_written }, doc.meta) end },
}
