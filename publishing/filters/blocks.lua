-- Callouts and tabsets, in the shape that each format has for them.

local page = FORMAT:match("html") ~= nil
local tabsets, callouts = 0, 0

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

return { { Div = function(div) return callout(div) or tabset(div) end } }
