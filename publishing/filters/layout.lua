-- Where things stand, and how paper takes text as it is written.

local page = FORMAT:match("html") ~= nil

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
  { Div = function(div) return layout(div) or margin(div) end },
  -- The text alone: metadata hold paths.
  { Pandoc = function(doc) return pandoc.Pandoc(doc.blocks:walk { Str = as_written }, doc.meta) end },
}
